import type { Open } from '../../core/context'
import { decideType, headLength, isRaster } from '../../core/files'
import { findMessage } from '../../core/tickets'
import { RawAnswer } from '../../platform/http'
import { imageRefused, imageUnknown } from './errors'
import { remoteAddresses } from './remote-addresses'

const mostBytes = 10 * 1024 * 1024
const timeoutMs = 10_000
const mostRedirects = 3

/**
 * One picture of a message the caller may see, fetched by the guarded door: no cookie, no referrer, nothing of who asks. Only
 * what the message itself names, or this would be an open proxy; only pixels, by their bytes.
 */
export async function fetchRemoteImage(open: Open, id: string, url: string): Promise<RawAnswer> {
  const message = await open.transact((ctx) => findMessage(ctx, id))
  if (message === null || !remoteAddresses(message.html ?? '').has(url)) throw imageUnknown()
  const body = await fetchFollowing(open, url)
  const type = decideType(body.subarray(0, headLength), null)
  if (!isRaster(type)) throw imageRefused()
  return new RawAnswer(body, {
    'content-type': type,
    'content-length': String(body.length),
    'content-disposition': 'inline',
    'x-content-type-options': 'nosniff',
    'content-security-policy': "sandbox; default-src 'none'",
    'cache-control': 'private, max-age=86400',
  })
}

/** Each address on the way is checked like the first. */
async function fetchFollowing(open: Open, first: string): Promise<Buffer> {
  let url = first
  for (let hop = 0; hop <= mostRedirects; hop += 1) {
    const headers = { accept: 'image/png,image/jpeg,image/gif,image/webp', 'user-agent': 'Foyer' }
    const answer = await open.house.fetchOutside({ url, headers, timeoutMs, maxBytes: mostBytes })
    if (answer.status === 200) return answer.body
    const { location } = answer.headers
    if (answer.status < 300 || answer.status > 399 || typeof location !== 'string' || !URL.canParse(location, url))
      throw imageRefused()
    url = new URL(location, url).href
  }
  throw imageRefused()
}
