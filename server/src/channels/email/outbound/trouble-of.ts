import { reasonOf } from '../inbound/bounce-reason'
import { type BounceReason, hardReasons, reasonWords } from '../inbound/bounce-reasons.data'
import type { DeliveryRow } from './compose-store'
import { isUnreached, readRecipients } from './recipients'

type Failed = Pick<DeliveryRow, 'state' | 'recipients' | 'lastResponse'>
export type Trouble = { reason: string; isHard: boolean }

/** Why a mail failed or bounced, read from what the server said of the first it did not reach; null where it did neither. */
export function troubleOf(delivery: Failed): Trouble | null {
  if (delivery.state !== 'failed' && delivery.state !== 'bounced') return null
  const unreached = readRecipients(delivery.recipients).find(isUnreached)
  const words = unreached?.response ?? delivery.lastResponse ?? ''
  const status = /\b[45]\.\d{1,3}\.\d{1,3}\b/.exec(words)?.[0] ?? null
  const reason = isReason(words) ? words : reasonOf(words.slice(0, 4_000), status, '')
  return { reason, isHard: hardReasons.has(reason) }
}

/** A report without a diagnosis left the bare reason. */
const isReason = (words: string): words is BounceReason => reasonWords.some((one) => one.reason === words)
