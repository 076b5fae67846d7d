import type { ImapFailure } from '../../../platform/mail'
import { mailSourceFailed } from '../errors'

/** null: the mail is gone. */
export type ReadBytes = (start: number, length: number) => Promise<Buffer | null>

export class MailGone extends Error {}

/** A mail piece by piece. Its size is only what the server believes: it ends where no more bytes come. */
export async function* mailBytes(
  read: ReadBytes,
  given: { size: number; chunkBytes: number; onFailure: (error: unknown) => void },
): AsyncGenerator<Buffer> {
  let start = 0
  for (;;) {
    const part = await read(start, given.chunkBytes).catch((error: ImapFailure) => {
      given.onFailure(error)
      throw mailSourceFailed(error.message)
    })
    if (part === null) {
      given.onFailure(new MailGone())
      throw mailSourceFailed('The mail is gone.')
    }
    if (part.length > 0) yield part
    start += part.length
    if (part.length === 0 || (part.length < given.chunkBytes && start >= given.size)) return
  }
}
