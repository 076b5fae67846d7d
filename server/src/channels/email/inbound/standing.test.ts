import { describe, expect, test } from 'vitest'
import { aDraft, aMail, aTicket, continued, someFacts } from '../../../../test/mail/drafts'
import { type MarkKeys, makeBodyToken, makeMessageId, makeReplyAddress } from '../../../platform/mail'
import type { Facts, MarkTargetFact } from './facts'
import { findTicket, subjectNumbers } from './find-ticket'
import { identifySender } from './identify-sender'
import type { Evidence, MailDraft, Standing } from './mail-draft'
import type { Effect } from './standing.data'

const markKeys: MarkKeys = { current: '0', keys: [{ letter: '0', secret: Buffer.from('secret') }] }
const ref = 'aaaaaaaaaa'
const subject = { kind: 'm', ref, person: 'customer' }
const target: MarkTargetFact = {
  kind: 'm',
  ref,
  ticketId: 't1',
  sideConversationId: null,
  deliveryId: null,
  recipients: [],
  persons: ['customer'],
}
const messageId = makeMessageId(markKeys, subject, 'desk.example')
const replyAddress = makeReplyAddress(markKeys, subject, { address: 'support@desk.example' }) ?? ''
const stored = {
  messageId: '<stored@x.example>',
  ticketId: 't1',
  routes: true,
  sideConversationId: null,
  sentAt: new Date('2026-05-01'),
}

const persons: Record<Standing, string | null> = {
  customer: 'customer',
  active: 'active',
  pending: 'pending',
  stranger: 'somebody',
}
const ticket = aTicket({
  participants: [
    { personId: 'active', standing: 'active' },
    { personId: 'pending', standing: 'pending' },
  ],
})

const mails: Record<Evidence, { raw: Buffer; facts: Partial<Facts> }> = {
  E1: { raw: aMail({ 'In-Reply-To': messageId }), facts: {} },
  E2: { raw: aMail({ To: replyAddress }), facts: {} },
  E3: { raw: aMail({ References: messageId }), facts: {} },
  E4: { raw: aMail({ 'In-Reply-To': '<stored@x.example>' }), facts: { knownMessages: [stored] } },
  E5: { raw: aMail({}, `Hello\n\n${makeBodyToken(markKeys, subject)}`), facts: {} },
  E6: { raw: aMail(), facts: { legacyReferences: [{ kind: 'subject', value: '123', ticketId: 't1' }] } },
  E7: { raw: aMail({ Subject: 'Re: Lamp [#123]' }), facts: { ticketsByNumber: [{ number: 123, ticketId: 't1' }] } },
}

function place(evidence: Evidence, over: Partial<Facts> = {}, draft: Partial<MailDraft> = {}): MailDraft {
  const { raw, facts } = mails[evidence]
  const known = someFacts({ markKeys, markTargets: [target], tickets: [ticket], ...facts, ...over })
  const found = continued(findTicket.run({ ...aDraft(raw), ...draft }, known))
  return continued(identifySender.run(found, known))
}

const sentBy = (personId: string | null): Pick<Facts, 'sender'> => ({
  sender: personId === null ? null : { personId, isAgent: false, role: null, isActive: true, locale: null },
})

/** The table of email.md 2.5, written out once more. */
const table: [Evidence, Effect, Effect, Effect, Effect][] = [
  ['E1', 'append', 'append', 'held', 'held'],
  ['E2', 'append', 'held', 'held', 'held'],
  ['E3', 'append', 'append', 'held', 'open'],
  ['E4', 'append', 'append', 'held', 'open'],
  ['E5', 'append', 'append', 'held', 'open'],
  ['E6', 'append', 'append', 'open', 'open'],
  ['E7', 'append', 'append', 'open', 'open'],
]

describe.for(table)('%s', ([evidence, ...effects]) => {
  test.for(
    (['customer', 'active', 'pending', 'stranger'] as const).map((standing, at) => [standing, effects[at]] as const),
  )('%s: %s', ([standing, effect]) => {
    const { placement } = place(evidence, sentBy(persons[standing]))
    expect(placement.kind).toBe(effect)
    if (placement.kind === 'open') expect(placement.mayBelongTo).toEqual([{ ticketId: 't1', evidence }])
    else expect(placement).toMatchObject({ ticketId: 't1', evidence, standing })
  })

  test('a mail that fails its domain policy is a stranger, whoever it says it is', () => {
    const failed = place(evidence, sentBy('customer'), {
      authentication: { verdict: 'fail', spf: null, dkim: null, dmarc: null },
    })
    expect(failed.placement.kind).toBe(effects[3])
  })

  test('a ticket of another brand, erased or deleted is never reached', () => {
    for (const gone of [aTicket({ brandId: 'other' }), aTicket({ ticketId: null })]) {
      expect(place(evidence, { ...sentBy('customer'), tickets: [gone] }).placement).toEqual({
        kind: 'open',
        mayBelongTo: [],
      })
    }
  })
})

test('our reply address appends for an active participant when a reference agrees', () => {
  const raw = aMail({ To: replyAddress, References: '<stored@x.example>' })
  const known = someFacts({
    markKeys,
    markTargets: [target],
    tickets: [ticket],
    knownMessages: [stored],
    ...sentBy('active'),
  })
  const found = continued(findTicket.run(aDraft(raw), known))
  expect(continued(identifySender.run(found, known)).placement).toMatchObject({ kind: 'append', ticketId: 't1' })
})

test('a mark made for somebody else, altered, or unknown counts nothing', () => {
  for (const over of [
    { markTargets: [{ ...target, persons: ['other'] }] },
    { markTargets: [] },
    { markKeys: { current: '0', keys: [] } },
  ]) {
    expect(place('E1', { ...sentBy('customer'), ...over }).candidates).toEqual([])
  }
})

test('a Message-ID that another mail used again leads nowhere', () => {
  expect(
    place('E4', { ...sentBy('customer'), knownMessages: [{ ...stored, routes: false, sideConversationId: null }] })
      .candidates,
  ).toEqual([])
})

test('equal subjects of two customers lead nowhere, nor does a token outside the words', () => {
  const token = makeBodyToken(markKeys, subject)
  const html = `<p title="${token}">Hello <a href="https://x.example/${token}">here</a> <img alt="${token}" src="${token}.png"> a${token}</p>`
  for (const raw of [
    aMail({ Subject: 'Re: Lamp' }),
    aMail({ 'Content-Type': 'text/html' }, html),
    aMail(
      { 'Content-Type': 'multipart/mixed; boundary=b' },
      `--b\r\n\r\nHello\r\n--b\r\nContent-Type: message/rfc822\r\n\r\nSubject: x\r\n\r\n${token}\r\n--b--`,
    ),
  ]) {
    const known = someFacts({ markKeys, markTargets: [target], tickets: [ticket], ...sentBy('customer') })
    const found = continued(findTicket.run(aDraft(raw), known))
    expect(continued(identifySender.run(found, known)).placement).toEqual({ kind: 'open', mayBelongTo: [] })
  }
})

test('the strongest evidence wins; the rest is a hint for agents', () => {
  const other = { ...stored, ticketId: 't2' }
  const tickets = [ticket, aTicket({ namedId: 't2', ticketId: 't2' })]
  const known = someFacts({ markKeys, markTargets: [target], tickets, knownMessages: [other], ...sentBy('customer') })
  const raw = aMail({ 'In-Reply-To': messageId, References: '<stored@x.example>' })
  const found = continued(findTicket.run(aDraft(raw), known))
  expect(continued(identifySender.run(found, known)).placement).toMatchObject({
    kind: 'append',
    ticketId: 't1',
    evidence: 'E1',
    mayBelongTo: [{ ticketId: 't2', evidence: 'E4' }],
  })
})

test('of several tickets in one row the one with the newest message wins, and merges are followed', () => {
  const tickets = [
    aTicket({ lastMessageAt: new Date('2026-01-01') }),
    aTicket({ namedId: 't2', ticketId: 't9', lastMessageAt: new Date('2026-04-01') }),
  ]
  const raw = aMail({ Subject: '[#1] [#2]' })
  const known = someFacts({
    tickets,
    ticketsByNumber: [
      { number: 1, ticketId: 't1' },
      { number: 2, ticketId: 't2' },
    ],
    ...sentBy('customer'),
  })
  const found = continued(findTicket.run(aDraft(raw), known))
  expect(continued(identifySender.run(found, known)).placement).toMatchObject({ kind: 'append', ticketId: 't9' })
})

test("another service's proof of address is held, unless its sender is the customer", () => {
  const raw = aMail(
    {
      From: 'noreply@service.example',
      To: replyAddress,
      References: '<stored@x.example>',
      Subject: 'Verify your email address',
    },
    'Your code is 123456',
  )
  const run = (personId: string) => {
    const known = someFacts({
      markKeys,
      markTargets: [target],
      tickets: [ticket],
      knownMessages: [stored],
      ...sentBy(personId),
    })
    return continued(identifySender.run(continued(findTicket.run(aDraft(raw), known)), known)).placement
  }
  expect(run('active')).toMatchObject({ kind: 'held', reason: 'address-proof' })
  expect(run('customer')).toMatchObject({ kind: 'append' })
})

test('answers to a side conversation stay inside it', () => {
  const side = { ...subject, kind: 's', person: 'supplier' }
  const raw = aMail({ 'In-Reply-To': makeMessageId(markKeys, side, 'desk.example') })
  const sideTarget = { ...target, kind: 's', sideConversationId: 'side', persons: ['supplier'] }
  const known = someFacts({
    markKeys,
    markTargets: [sideTarget],
    tickets: [aTicket({ customerId: 'somebody else' })],
    sides: [{ id: 'side', personIds: ['supplier'] }],
    ...sentBy('supplier'),
  })
  const found = continued(findTicket.run(aDraft(raw), known))
  expect(continued(identifySender.run(found, known)).placement).toMatchObject({
    kind: 'append',
    isInternal: true,
    sideConversationId: 'side',
  })
})

test('without a mailbox of ours the mail is kept apart', () => {
  expect(identifySender.run(aDraft(aMail()), someFacts({ mailbox: null }))).toMatchObject({ quarantine: 'no-mailbox' })
})

test.for([
  ['Re: Lamp [#123]', [123]],
  ['[#1][#2]', [1, 2]],
  ['x[#1]', []],
  ['[#1]x', []],
  ['[#0123456789012]', []],
  ['#123 [123] [# 1]', []],
] as const)('numbers in %j', ([text, wanted]) => expect(subjectNumbers(text)).toEqual(wanted))

describe('the other people of a mail', () => {
  const run = (headers: Record<string, string>, draft: Partial<MailDraft> = {}) =>
    continued(identifySender.run({ ...aDraft(aMail(headers)), ...draft }, someFacts())).others.map((one) => [
      one.address,
      one.standing,
    ])
  const pass = { authentication: { verdict: 'pass' as const, spf: null, dkim: null, dmarc: null } }

  test('are pending without proof, active with it; ours, machines, the sender and doubles are none', () => {
    const headers = {
      To: `support@desk.example, Bob <bob@x.example>, ${replyAddress}`,
      Cc: 'noreply@x.example, anna@kunde.example, BOB@X.example, carl@x.example',
    }
    expect(run(headers)).toEqual([
      ['bob@x.example', 'pending'],
      ['carl@x.example', 'pending'],
    ])
    expect(run(headers, pass)).toEqual([
      ['bob@x.example', 'active'],
      ['carl@x.example', 'active'],
    ])
  })

  test('are none in list mail', () => {
    expect(run({ Cc: 'bob@x.example', 'List-Id': '<l.x.example>' })).toEqual([])
  })
})
