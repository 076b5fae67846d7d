import type { PlainKey, Translator } from '../../lib/i18n/translator'

const short: Record<string, PlainKey> = {
  duplicate: 'inbound.duplicate',
  'own-loop': 'inbound.own-loop',
  'own-address': 'inbound.own-address',
  'bounce-unmatched': 'inbound.bounce-unmatched',
  'report-unmatched': 'inbound.report-unmatched',
  'blocked-sender': 'inbound.blocked-sender',
  'parse-crash': 'inbound.parse-crash',
  'parse-timeout': 'inbound.parse-timeout',
  'parse-empty': 'inbound.parse-empty',
  limits: 'inbound.limits',
  'too-large': 'inbound.too-large',
  'no-sender': 'inbound.no-sender',
  'no-mailbox': 'inbound.no-mailbox',
}
const long: Record<string, PlainKey> = {
  duplicate: 'inbound.duplicate.long',
  'own-loop': 'inbound.own-loop.long',
  'own-address': 'inbound.own-address.long',
  'bounce-unmatched': 'inbound.bounce-unmatched.long',
  'report-unmatched': 'inbound.report-unmatched.long',
  'blocked-sender': 'inbound.blocked-sender.long',
  'parse-crash': 'inbound.parse-crash.long',
  'parse-timeout': 'inbound.parse-timeout.long',
  'parse-empty': 'inbound.parse-empty.long',
  limits: 'inbound.limits.long',
  'too-large': 'inbound.too-large.long',
  'no-sender': 'inbound.no-sender.long',
  'no-mailbox': 'inbound.no-mailbox.long',
}

/** Why a mail did not become a message, in two or three words; what it does not know stands as it is. */
export function reasonWord(reason: string | null, { t }: Pick<Translator, 't'>): string {
  const key = short[reason ?? '']
  return key === undefined ? (reason ?? '') : t(key)
}

/** The same as a sentence that says what can be done. */
export function reasonSentence(reason: string | null, { t }: Pick<Translator, 't'>): string {
  const key = long[reason ?? '']
  return key === undefined ? '' : t(key)
}
