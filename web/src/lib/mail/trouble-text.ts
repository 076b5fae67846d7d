import type { PlainKey, Translator } from '../i18n/translator'

const short: Record<string, PlainKey> = {
  'no-such-address': 'trouble.no-such-address',
  'address-moved': 'trouble.address-moved',
  'domain-unknown': 'trouble.domain-unknown',
  'domain-takes-no-mail': 'trouble.domain-takes-no-mail',
  'mailbox-full': 'trouble.mailbox-full',
  'too-large': 'trouble.too-large',
  'rate-limited': 'trouble.rate-limited',
  greylisted: 'trouble.greylisted',
  'spam-suspected': 'trouble.spam-suspected',
  'content-refused': 'trouble.content-refused',
  'policy-refused': 'trouble.policy-refused',
  'sender-not-authenticated': 'trouble.sender-not-authenticated',
  'sender-blocked': 'trouble.sender-blocked',
  'host-unreachable': 'trouble.host-unreachable',
  expired: 'trouble.expired',
  'system-error': 'trouble.system-error',
  unknown: 'trouble.unknown',
}
const long: Record<string, PlainKey> = {
  'no-such-address': 'trouble.no-such-address.long',
  'address-moved': 'trouble.address-moved.long',
  'domain-unknown': 'trouble.domain-unknown.long',
  'domain-takes-no-mail': 'trouble.domain-takes-no-mail.long',
  'mailbox-full': 'trouble.mailbox-full.long',
  'too-large': 'trouble.too-large.long',
  'rate-limited': 'trouble.rate-limited.long',
  greylisted: 'trouble.greylisted.long',
  'spam-suspected': 'trouble.spam-suspected.long',
  'content-refused': 'trouble.content-refused.long',
  'policy-refused': 'trouble.policy-refused.long',
  'sender-not-authenticated': 'trouble.sender-not-authenticated.long',
  'sender-blocked': 'trouble.sender-blocked.long',
  'host-unreachable': 'trouble.host-unreachable.long',
  expired: 'trouble.expired.long',
  'system-error': 'trouble.system-error.long',
  unknown: 'trouble.unknown.long',
}

/** The reasons a mail can fail for, in the order they are offered. */
export const troubleReasons = Object.keys(short)

/** Why a mail did not arrive, in two or three words. */
export const troubleWord = (reason: string, { t }: Pick<Translator, 't'>): string =>
  t(short[reason] ?? 'trouble.unknown')

/** The same as a sentence that says what may help. */
export const troubleSentence = (reason: string, { t }: Pick<Translator, 't'>): string =>
  t(long[reason] ?? 'trouble.unknown.long')
