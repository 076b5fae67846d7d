import * as contract from '@foyer/contract/uploads'
import { handle, handleOpen } from '../context'
import { getUpload } from './get-upload'
import { giveAttachment } from './give-attachment'
import { uploadFile } from './upload-file'

export const fileRoutes = [
  handleOpen(contract.uploadFile, (open, { query }, http) =>
    uploadFile(open, {
      name: query.name,
      contentType: http.contentType,
      contentLength: http.contentLength,
      stream: http.stream,
    }),
  ),
  handle(contract.getUpload, (ctx, { params }) => getUpload(ctx, params.id)),
  handleOpen(contract.getAttachment, (open, input) => giveAttachment(open, input)),
]
