import * as contract from '@foyer/contract/uploads'
import { handleOpen } from '../context'
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
  handleOpen(contract.getAttachment, (open, input) => giveAttachment(open, input)),
]
