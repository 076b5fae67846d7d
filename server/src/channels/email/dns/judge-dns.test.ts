import { expect, test } from 'vitest'
import { type DnsAnswers, judgeDns, type OwnKey } from './judge-dns'

const key: OwnKey = {
  host: 'foyer202611._domainkey.desk.example',
  value: 'v=DKIM1; k=rsa; p=AAAA',
  publicKey: 'AAAA',
  isSigning: true,
}
const none: DnsAnswers = { mx: [], spf: [], dkim: [], dmarc: [] }
const one = (name: string, answers: Partial<DnsAnswers>, own: OwnKey = key) => {
  const found = judgeDns('desk.example', { ...none, ...answers }, own).find((finding) => finding.name === name)
  return found === undefined ? null : `${found.state} ${found.reason}`
}

test.each([
  ['mx', { mx: ['10 mx.desk.example'] }, 'ok mxFound'],
  ['mx', { mx: [] }, 'missing mxMissing'],
  ['mx', { mx: null }, 'unknown noAnswer'],
  ['spf', { spf: ['google-site-verification=x', 'v=spf1 include:_spf.mail.example -all'] }, 'ok spfFound'],
  ['spf', { spf: ['v=spf10 -all'] }, 'missing spfMissing'],
  ['spf', { spf: ['v=spf1 a -all', 'v=spf1 mx -all'] }, 'wrong spfSeveral'],
  ['spf', { spf: ['v=spf1 +all'] }, 'wrong spfEverybody'],
  ['spf', { spf: null }, 'unknown noAnswer'],
  ['dkim', { dkim: ['v=DKIM1; k=rsa; p=AA AA'] }, 'ok dkimSigning'],
  ['dkim', { dkim: ['v=DKIM1; p=BBBB'] }, 'wrong dkimOther'],
  ['dkim', { dkim: [] }, 'missing dkimMissing'],
  ['dkim', { dkim: null }, 'unknown noAnswer'],
  ['dmarc', { dmarc: ['v=DMARC1; p=reject'] }, 'ok dmarcEnforced'],
  ['dmarc', { dmarc: ['v=DMARC1; p=none; rua=mailto:a@b.example'] }, 'ok dmarcWatching'],
  ['dmarc', { dmarc: ['v=DMARC1; p=none', 'v=DMARC1; p=reject'] }, 'wrong dmarcSeveral'],
  ['dmarc', { dmarc: [] }, 'missing dmarcMissing'],
] as const)('%s: %j is %s', (name, answers, expected) => {
  const given: Partial<DnsAnswers> = JSON.parse(JSON.stringify(answers))
  expect(one(name, given)).toBe(expected)
})

test('a key that stands in the DNS and signs nothing yet is said so; without one there is nothing to look for', () => {
  expect(one('dkim', { dkim: ['v=DKIM1; p=AAAA'] }, { ...key, isSigning: false })).toBe('wrong dkimReady')
  expect(one('dkim', {}, null)).toBe('unknown dkimNoKey')
})
