import { describe, expect, test } from 'vitest'
import { aDraft, aMail, aMailbox, continued, someFacts } from '../../../../test/mail/drafts'
import { nothingProven } from '../../../platform/mail'
import { authenticate } from './authenticate'
import { believedResults, readAuthenticationResults } from './authentication-results'
import type { ProofFact } from './facts'

const outside = '203.0.113.9'
const proofOf = (over: Partial<ProofFact>): ProofFact => ({
  ...nothingProven,
  trusted: null,
  isSealBelieved: false,
  remembered: null,
  ...over,
})
const disowned: Partial<ProofFact> = { dmarc: 'fail', policy: 'reject' }
const judged = (
  proof: Partial<ProofFact>,
  given: { headers?: Record<string, string>; ip?: string | null; dmarcFail?: 'flag' | 'spam' | 'refuse' } = {},
) => {
  const { ip = outside, dmarcFail = 'flag' } = given
  const draft = aDraft(aMail(given.headers), { envelope: { ip } })
  const facts = someFacts({ proof: proofOf(proof), mailbox: { ...aMailbox, dmarcFail } })
  return continued(authenticate.run(draft, facts))
}

test.each<[string, Partial<ProofFact>, Parameters<typeof judged>[1], string]>([
  ['alignment is proven', { dmarc: 'pass', spf: 'pass' }, {}, 'pass'],
  ['the domain says reject and nothing aligns', { ...disowned, spf: 'fail' }, {}, 'fail'],
  ['the domain says quarantine and nothing aligns', { dmarc: 'fail', policy: 'quarantine', spf: 'none' }, {}, 'fail'],
  ['the domain says none', { dmarc: 'fail', policy: 'none', spf: 'fail' }, {}, 'none'],
  ['the domain says nothing', { spf: 'pass', dkim: 'pass', dmarc: 'none' }, {}, 'none'],
  ['a check got no answer', { ...disowned, spf: 'temperror' }, {}, 'none'],
  ['an unsigned mail was passed on inside the house', disowned, { ip: '10.0.0.7' }, 'none'],
  ['nobody knows who handed it in', disowned, { ip: null }, 'none'],
  ['its signature is broken, whoever passed it on', { ...disowned, dkim: 'fail' }, { ip: '127.0.0.1' }, 'fail'],
  ['a believed server saw it pass', { ...disowned, trusted: { spf: 'pass', dkim: null, dmarc: 'pass' } }, {}, 'pass'],
  ['a believed domain sealed it', { ...disowned, sealedBy: ['list.example'], isSealBelieved: true }, {}, 'pass'],
  ['somebody else sealed it', { ...disowned, sealedBy: ['evil.example'] }, {}, 'fail'],
  ['it was judged when it came', { ...disowned, remembered: 'pass' }, {}, 'pass'],
  ['From names two', { dmarc: 'pass' }, { headers: { From: 'anna@kunde.example, ceo@kunde.example' } }, 'none'],
  [
    'the author stands in Reply-To alone',
    { dmarc: 'pass' },
    { headers: { From: '', 'Reply-To': 'a@b.example' } },
    'none',
  ],
])('where %s', (_case, proof, given, verdict) => {
  expect(judged(proof, given).authentication.verdict).toBe(verdict)
})

test('a second From header takes the proof away, for a signature covers one of them', () => {
  const draft = aDraft(Buffer.concat([Buffer.from('From: ceo@kunde.example\r\n'), aMail()]))
  const { authentication } = continued(authenticate.run(draft, someFacts({ proof: proofOf({ dmarc: 'pass' }) })))
  expect(authentication.verdict).toBe('none')
})

test('a mailbox may take what is disowned for spam; what is only unproven is not', () => {
  expect(judged({ ...disowned, spf: 'fail' }, { dmarcFail: 'spam' }).spam).toMatchObject({
    isSpam: true,
    source: 'DMARC',
  })
  expect(judged({ ...disowned, spf: 'fail' }).spam).toBeNull()
  expect(judged({ spf: 'fail' }, { dmarcFail: 'spam' }).spam).toBeNull()
})

describe('Authentication-Results', () => {
  test('are read with comments, versions and quotes', () => {
    const read = readAuthenticationResults(
      'MX.Google.com 1; dkim=pass (good; "really" (2048)) header.i="@shop.example" header.s=k1;\r\n spf = pass smtp.mailfrom=bounce@shop.example; dmarc/1=pass (p=REJECT) header.from=shop.example',
    )
    expect(read?.servId).toBe('mx.google.com')
    expect(read?.results.map((one) => [one.method, one.result])).toEqual([
      ['dkim', 'pass'],
      ['spf', 'pass'],
      ['dmarc', 'pass'],
    ])
    expect(read?.results[0]?.properties).toEqual({ 'header.i': '@shop.example', 'header.s': 'k1' })
  })

  test.each(['', ';', '(only a comment)', 'x; =', 'x; dmarc', '((((((', '"; dmarc=pass'])('%j says nothing', (text) => {
    expect(readAuthenticationResults(text)?.results ?? []).toEqual([])
  })

  const headers = (...values: string[]) =>
    aDraft(Buffer.concat([Buffer.from(values.map((one) => `Authentication-Results: ${one}\r\n`).join('')), aMail()]))
      .parsed.headers

  test('count only from the server that is believed, and only its own, topmost line', () => {
    const own = 'mx.desk.example; dmarc=pass header.from=kunde.example'
    const forged = 'mx.evil.example; dmarc=pass'
    expect(believedResults(headers(own, forged), ['mx.desk.example'])).toMatchObject({ dmarc: 'pass' })
    expect(believedResults(headers(forged, own), ['mx.desk.example'])).toBeNull()
    expect(believedResults(headers(own), [])).toBeNull()
    expect(believedResults(headers('mx.desk.example.evil.example; dmarc=pass'), ['mx.desk.example'])).toBeNull()
  })

  test('name the domain that passed SPF there', () => {
    const spf = 'mx.desk.example; spf=pass smtp.mailfrom=bounce@Kunde.example; dkim=none; dmarc=none'
    expect(believedResults(headers(spf), ['MX.desk.example'])).toEqual({
      spf: 'pass',
      dkim: 'none',
      dmarc: 'none',
      spfDomain: 'kunde.example',
    })
  })
})
