import type { InboundMail } from '@foyer/contract/mail'
import type { PlainKey, Translator } from '../../lib/i18n/translator'

const results: Record<string, PlainKey> = {
  pass: 'proof.pass',
  fail: 'proof.fail',
  softfail: 'proof.softfail',
  none: 'proof.none',
  neutral: 'proof.neutral',
  temperror: 'proof.temperror',
  permerror: 'proof.permerror',
  policy: 'proof.policy',
}
const verdicts = { pass: 'proof.pass.long', fail: 'proof.fail.long', none: 'proof.none.long' } as const

/** What proves the sender, and what that means. */
export function proofText({ authentication }: InboundMail, { t }: Pick<Translator, 't'>): string {
  const said = (result: string): string => {
    const key = results[result]
    return key === undefined ? result : t(key)
  }
  const { verdict, spf, dkim, dmarc } = authentication
  const line = t('proof.line', { spf: said(spf), dkim: said(dkim), dmarc: said(dmarc) })
  return `${t(verdicts[verdict])} ${line}`
}
