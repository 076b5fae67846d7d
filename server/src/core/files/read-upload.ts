import type { AppError } from '../../platform/errors'
import type { Open } from '../context'
import { findAttachment } from './attachment-store'
import { attachmentUnknown } from './errors'
import { getUpload } from './get-upload'

/** The bytes of one of the caller's own uploads, for what reads a file as a whole; `tooLarge` where it is above that. */
export async function readUpload(
  open: Open,
  id: string,
  { mostBytes, tooLarge }: { mostBytes: number; tooLarge: () => AppError },
): Promise<{ name: string; bytes: Buffer }> {
  const { name, sha256 } = await open.transact(async (ctx) => {
    const upload = await getUpload(ctx, id)
    if (upload.size > mostBytes) throw tooLarge()
    const row = await findAttachment(ctx, upload.id)
    if (row === null) throw attachmentUnknown()
    return { name: upload.name, sha256: row.sha256 }
  })
  return { name, bytes: await open.house.blobs.read(sha256) }
}
