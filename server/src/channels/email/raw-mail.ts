import type { House } from '../../core/context'
import { RawAnswer } from '../../platform/http'

/** A mail's exact bytes, only ever as a download: nothing in it is shown as a page. */
export const rawMail = async (house: House, sha256: string, name: string): Promise<RawAnswer> =>
  new RawAnswer(await house.blobs.stream(sha256), {
    'content-type': 'message/rfc822',
    'content-disposition': `attachment; filename="${name}.eml"`,
    'content-security-policy': "default-src 'none'; sandbox",
    'cache-control': 'private, no-store',
    'x-content-type-options': 'nosniff',
  })
