import { describe, expect, test } from 'vitest'
import { aDraft, aMail, aTicket, continued, someFacts } from '../../../../test/mail/drafts'
import { type MarkKeys, makeMessageId } from '../../../platform/mail'
import { acceptAgentMail } from './accept-agent-mail'
import type { Facts } from './facts'
import { findTicket } from './find-ticket'
import { identifySender } from './identify-sender'
import type { MailDraft } from './mail-draft'
import { replyMarkerLine } from './reply-marker.data'
import { stripQuotes } from './strip-quotes'
import { unwrapForward } from './unwrap-forward'

const markKeys: MarkKeys = { current: '0', keys: [{ letter: '0', secret: Buffer.from('secret') }] }
const notification = (person: string): string =>
  makeMessageId(markKeys, { kind: 'a', ref: 'aaaaaaaaaa', person }, 'desk.example')
const marker = replyMarkerLine('Write above this line')
const text = `My answer.\n\nOn Mon, 4 May 2026 at 09:00, Desk <support@desk.example> wrote:\n> ${marker}\n> internal words`

const agentFacts = (over: Partial<Facts> = {}): Facts =>
  someFacts({
    markKeys,
    markTargets: [
      {
        kind: 'a',
        ref: 'aaaaaaaaaa',
        ticketId: 't1',
        sideConversationId: null,
        deliveryId: null,
        recipients: [],
        persons: ['agent', 'other-agent'],
      },
    ],
    tickets: [aTicket()],
    sender: { personId: 'agent', isAgent: true, role: 'agent', isActive: true, locale: null },
    agentAccess: [{ ticketId: 't1', canSee: true, canReply: true }],
    ...over,
  })

function run(raw: Buffer, facts: Facts, verdict: 'pass' | 'fail' | 'none' = 'pass'): MailDraft {
  const authentication = { verdict, spf: null, dkim: null, dmarc: null }
  let mail: MailDraft = { ...aDraft(raw), authentication }
  for (const step of [findTicket, identifySender, unwrapForward, acceptAgentMail, stripQuotes])
    mail = continued(step.run(mail, facts))
  return mail
}

const answer = (person = 'agent', body = text): Buffer =>
  aMail({ From: 'agent@desk.example', 'In-Reply-To': notification(person) }, body)

describe('an answer to a notification', () => {
  test('proven and their own: a public reply, and of it only what stands above', () => {
    const mail = run(answer(), agentFacts())
    expect(mail.agentMail).toEqual({ kind: 'reply', ticketId: 't1', personId: 'agent' })
    expect(mail.visibleText).toBe('My answer.')
    expect(mail.text).not.toContain('internal words')
    expect(mail.html).toBeNull()
  })

  test.for([
    ['first line note:', answer('agent', `note: ${text}`), agentFacts(), 'pass', { kind: 'note' }],
    [
      'may only read',
      answer(),
      agentFacts({ agentAccess: [{ ticketId: 't1', canSee: true, canReply: false }] }),
      'pass',
      { kind: 'note' },
    ],
    ['not proven', answer(), agentFacts(), 'none', { kind: 'draft' }],
    [
      'no sure end of the answer',
      answer('agent', 'Everything is mine.\nReally.'),
      agentFacts(),
      'pass',
      { kind: 'draft' },
    ],
    [
      "B05: another agent's mark",
      answer('other-agent'),
      agentFacts(),
      'pass',
      { kind: 'ownTicket', reason: 'wrong-mark' },
    ],
    [
      'B05: access lost',
      answer(),
      agentFacts({ agentAccess: [{ ticketId: 't1', canSee: false, canReply: false }] }),
      'pass',
      { kind: 'ownTicket', reason: 'no-access' },
    ],
    ['fails its domain policy', answer(), agentFacts(), 'fail', { kind: 'ownTicket', reason: 'authentication-failed' }],
    [
      'light',
      answer(),
      agentFacts({
        sender: { personId: 'agent', isAgent: true, role: 'light', isActive: true, locale: null },
        agentAccess: [{ ticketId: 't1', canSee: true, canReply: false }],
      }),
      'pass',
      { kind: 'note' },
    ],
  ] as [string, Buffer, Facts, 'pass' | 'fail' | 'none', object][])('%s', ([, raw, facts, verdict, wanted]) => {
    const mail = run(raw, facts, verdict)
    expect(mail.agentMail).toMatchObject(wanted)
    if (mail.agentMail.kind === 'ownTicket') expect(mail.placement.kind).toBe('open')
  })

  test('nothing an agent sends so is answered by a program', () => {
    const direct = aMail({ From: 'agent@desk.example', 'In-Reply-To': '<stored@x.example>' })
    const knownMessages = [
      { messageId: '<stored@x.example>', ticketId: 't1', routes: true, sideConversationId: null, sentAt: new Date() },
    ]
    for (const mail of [
      run(answer(), agentFacts()),
      run(answer('other-agent'), agentFacts()),
      run(direct, agentFacts({ knownMessages })),
    ]) {
      expect(mail.mayAnswer).toBe(false)
    }
    expect(run(aMail({ From: 'agent@desk.example' }), agentFacts()).mayAnswer).toBe(true)
  })

  test('of a ticket merged since: what the agent may do counts where it is now', () => {
    const access = (canSee: boolean) => [
      { ticketId: 't1', canSee: true, canReply: true },
      { ticketId: 't9', canSee, canReply: true },
    ]
    const merged = (canSee: boolean) =>
      agentFacts({ tickets: [aTicket({ ticketId: 't9' })], agentAccess: access(canSee) })
    expect(run(answer(), merged(true)).agentMail).toMatchObject({ kind: 'reply', ticketId: 't9' })
    const refused = run(answer(), merged(false))
    expect(refused.agentMail).toEqual({ kind: 'ownTicket', reason: 'no-access' })
    expect(refused.placement).toEqual({ kind: 'open', mayBelongTo: [{ ticketId: 't9', evidence: 'E1' }] })
  })

  test('the word note: is not part of the note', () => {
    expect(run(answer('agent', `note: ${text}`), agentFacts()).visibleText).toBe('My answer.')
  })

  test('light in a mailbox for all hands: a reply, which waits for release where any of theirs does', () => {
    const sender = { personId: 'agent', isAgent: true, role: 'light' as const, isActive: true, locale: null }
    expect(run(answer(), agentFacts({ sender })).agentMail.kind).toBe('reply')
  })

  test('an agent who lost the seat is nobody special', () => {
    const sender = { personId: 'agent', isAgent: true, role: 'agent' as const, isActive: false, locale: null }
    const mail = run(answer(), agentFacts({ sender }))
    expect(mail.agentMail.kind).toBe('none')
    expect(mail.placement.kind).not.toBe('append')
  })
})

test('who answered the customer directly, with us in Cc, is held to be recorded', () => {
  const raw = aMail({ From: 'agent@desk.example', 'In-Reply-To': '<stored@x.example>' })
  const knownMessages = [
    { messageId: '<stored@x.example>', ticketId: 't1', routes: true, sideConversationId: null, sentAt: new Date() },
  ]
  const mail = run(raw, agentFacts({ knownMessages }))
  expect(mail.placement).toMatchObject({ kind: 'held', ticketId: 't1', reason: 'agent-answered-directly' })
  expect(mail.agentMail.kind).toBe('none')
})

test('agents ask too, and their own ticket takes their answers', () => {
  expect(run(aMail({ From: 'agent@desk.example' }), agentFacts())).toMatchObject({
    placement: { kind: 'open' },
    agentMail: { kind: 'none' },
  })
  const raw = aMail({ From: 'agent@desk.example', 'In-Reply-To': '<stored@x.example>' })
  const knownMessages = [
    { messageId: '<stored@x.example>', ticketId: 't1', routes: true, sideConversationId: null, sentAt: new Date() },
  ]
  expect(run(raw, agentFacts({ knownMessages, tickets: [aTicket({ customerId: 'agent' })] })).placement.kind).toBe(
    'append',
  )
})

describe('a forward', () => {
  test('gives the inner author no automatic mail', () => {
    expect(run(forward(forwarded), agentFacts()).mayAnswer).toBe(false)
  })

  const forwarded =
    'Please help.\n\n---------- Forwarded message ---------\nFrom: Carla <carla@kunde.example>\nDate: Mon, 4 May 2026 08:00:00 +0000\nSubject: Lamp\nTo: agent@desk.example\n\nBroken.'
  const forward = (body: string, headers: Record<string, string> = {}) =>
    aMail({ From: 'agent@desk.example', Subject: 'Fwd: Lamp', ...headers }, body)

  test('makes the inner author the customer', () => {
    expect(run(forward(forwarded), agentFacts()).forward).toMatchObject({
      author: { name: 'Carla', address: 'carla@kunde.example' },
      note: 'Please help.',
      subject: 'Lamp',
      sentAt: new Date('2026-05-04T08:00:00Z'),
    })
  })

  test.for([
    ['no address in the block', forward(forwarded.replace(' <carla@kunde.example>', '')), 'asks'],
    ['our own address', forward(forwarded.replace('carla@kunde.example', 'support@desk.example')), 'asks'],
    ["the agent's own", forward(forwarded.replace('carla@kunde.example', 'agent@desk.example')), 'asks'],
    ['the author is among the receivers', forward(forwarded, { Cc: 'carla@kunde.example' }), 'none'],
    ['the block is inside a quote', forward(forwarded.replaceAll('\n', '\n> ')), 'none'],
    [
      'an attribution stands before it',
      forward(`Hi\n\nOn Mon, 4 May 2026 at 9:00, X <x@y.example> wrote:\n${forwarded}`),
      'none',
    ],
    ['only the subject says so', forward('carla@kunde.example called, her lamp is broken.'), 'none'],
  ] as [string, Buffer, 'asks' | 'none'][])('%s: %s', ([, raw, wanted]) => {
    const { forward: found } = run(raw, agentFacts())
    if (wanted === 'none') expect(found).toBeNull()
    else expect(found).toMatchObject({ author: null })
  })

  test('by a customer, or from a mail that fails, stays what it is', () => {
    expect(run(forward(forwarded), someFacts()).forward).toBeNull()
    expect(run(forward(forwarded), agentFacts(), 'fail').forward).toBeNull()
  })
})
