import type { DnsFinding } from '@foyer/contract/desk'

/** What the name servers said of one mailbox's domain; null: they did not answer. */
export type DnsAnswers = {
  mx: string[] | null
  spf: string[] | null
  dkim: string[] | null
  dmarc: string[] | null
}
export type OwnKey = { host: string; value: string; publicKey: string; isSigning: boolean } | null

/** What receivers of this domain's mail look for (RFC 5321 5, 7208, 6376, 7489), and what is to be written where it is missing. */
export function judgeDns(domain: string, answers: DnsAnswers, key: OwnKey): DnsFinding[] {
  return [
    mx(domain, answers.mx),
    spf(domain, answers.spf),
    dkim(domain, answers.dkim, key),
    dmarc(domain, answers.dmarc),
  ]
}

function mx(domain: string, found: string[] | null): DnsFinding {
  const base = { name: 'mx' as const, host: domain, wanted: null }
  if (found === null) return { ...base, state: 'unknown', reason: 'noAnswer', found: [] }
  return found.length === 0
    ? { ...base, state: 'missing', reason: 'mxMissing', found }
    : { ...base, state: 'ok', reason: 'mxFound', found }
}

function spf(domain: string, records: string[] | null): DnsFinding {
  const wanted = 'v=spf1 include:YOUR-MAIL-SERVICE -all'
  const base = { name: 'spf' as const, host: domain }
  if (records === null) return { ...base, state: 'unknown', reason: 'noAnswer', found: [], wanted: null }
  const found = records.filter((text) => /^v=spf1(?:\s|$)/i.test(text))
  if (found.length === 0) return { ...base, state: 'missing', reason: 'spfMissing', found, wanted }
  if (found.length > 1) return { ...base, state: 'wrong', reason: 'spfSeveral', found, wanted: null }
  return /\+all\b|(?:^|\s)all\b/i.test(found[0] ?? '')
    ? { ...base, state: 'wrong', reason: 'spfEverybody', found, wanted: null }
    : { ...base, state: 'ok', reason: 'spfFound', found, wanted: null }
}

function dkim(domain: string, records: string[] | null, key: OwnKey): DnsFinding {
  const base = { name: 'dkim' as const, host: key?.host ?? domain }
  if (key === null) return { ...base, state: 'unknown', reason: 'dkimNoKey', found: [], wanted: null }
  if (records === null) return { ...base, state: 'unknown', reason: 'noAnswer', found: [], wanted: key.value }
  const isThere = records.some((text) => text.replace(/\s+/g, '').includes(`p=${key.publicKey}`))
  if (!isThere) {
    const reason = records.length === 0 ? 'dkimMissing' : 'dkimOther'
    return { ...base, state: records.length === 0 ? 'missing' : 'wrong', reason, found: records, wanted: key.value }
  }
  const reason = key.isSigning ? 'dkimSigning' : 'dkimReady'
  return { ...base, state: key.isSigning ? 'ok' : 'wrong', reason, found: records, wanted: null }
}

function dmarc(domain: string, records: string[] | null): DnsFinding {
  const host = `_dmarc.${domain}`
  const base = { name: 'dmarc' as const, host }
  const wanted = 'v=DMARC1; p=none'
  if (records === null) return { ...base, state: 'unknown', reason: 'noAnswer', found: [], wanted: null }
  const found = records.filter((text) => /^v=DMARC1\b/i.test(text))
  if (found.length === 0) return { ...base, state: 'missing', reason: 'dmarcMissing', found, wanted }
  if (found.length > 1) return { ...base, state: 'wrong', reason: 'dmarcSeveral', found, wanted: null }
  return /;\s*p\s*=\s*(?:quarantine|reject)\b/i.test(found[0] ?? '')
    ? { ...base, state: 'ok', reason: 'dmarcEnforced', found, wanted: null }
    : { ...base, state: 'ok', reason: 'dmarcWatching', found, wanted: null }
}
