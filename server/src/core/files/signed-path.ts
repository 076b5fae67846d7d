import { isSigned, type Keys, sign } from '../../platform/crypto'
import { apiBase } from '../../platform/http'

type Signable = { id: string; size: number }

const parts = (attachment: Signable, expires: string): string[] => [attachment.id, String(attachment.size), expires]

/**
 * A path that opens one file for whoever holds it, until `expiresAt` (15 minutes on a screen, 30 days in a mail): a framed
 * mail has no cookie to show its pictures with. Put the desk's or the files' address before it.
 */
export function signedAttachmentPath(keys: Keys, attachment: Signable, expiresAt: Date): string {
  const expires = String(Math.floor(expiresAt.getTime() / 1000))
  const signature = sign(keys, 'attachment', parts(attachment, expires))
  return `${apiBase}/attachments/${attachment.id}?expires=${expires}&signature=${signature}`
}

export function isPathSigned(
  keys: Keys,
  attachment: Signable,
  given: { expires: string; signature: string; now: Date },
): boolean {
  if (!/^\d{1,11}$/.test(given.expires) || Number(given.expires) * 1000 <= given.now.getTime()) return false
  return isSigned(keys, 'attachment', parts(attachment, given.expires), given.signature)
}
