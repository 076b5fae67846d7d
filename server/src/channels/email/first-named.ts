import { parseMail } from '../../platform/mail'
import type { Arrived } from './arrival-store'
import { headersAlone } from './headers-alone'
import { addressKeysOf } from './inbound-mail-store'

/**
 * Of one mail's arrivals the one whose mailbox is named first in To, then Cc, then the envelope: there its ticket belongs.
 * Reads headers only where there is a choice.
 */
export function firstNamed(arrivals: readonly Arrived[], raw: Buffer): Arrived | null {
  if (arrivals.length < 2) return arrivals[0] ?? null
  const { to, cc } = parseMail(headersAlone(raw))
  const named = [...to, ...cc].map((one) => one.address)
  for (const address of [...named, ...(arrivals[0]?.envelopeTo ?? [])]) {
    const keys = addressKeysOf(address)
    const found = arrivals.find((one) => one.mailbox?.addressKeys.some((key) => keys.includes(key)))
    if (found !== undefined) return found
  }
  return null
}
