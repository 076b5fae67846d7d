import { getRemoteImage } from '@foyer/contract/messages'
import { handleOpen } from '../../core/context'
import { fetchRemoteImage } from './fetch-remote-image'

export const remoteImageRoutes = [
  handleOpen(getRemoteImage, (open, { params, query }) => fetchRemoteImage(open, params.id, query.url)),
]
