import { describe, expect, test } from 'vitest'
import { aDraft, aMail, aTicket, continued, someFacts } from '../../../../test/mail/drafts'
import { type MarkKeys, makeMessageId, makeReplyAddress } from '../../../platform/mail'
import { reasonOf } from './bounce-reason'
import { checkDouble } from './check-double'
import { detectAutomatic } from './detect-automatic'
import { detectBounce } from './detect-bounce'
import type { DoubleFact, Facts, MarkTargetFact } from './facts'
import { findTicket } from './find-ticket'
import { identifySender } from './identify-sender'

const markKeys: MarkKeys = { current: '0', keys: [{ letter: '0', secret: Buffer.from('secret') }] }

describe('doubles', () => {
  const mail = aDraft(aMail())
  const first = (over: Partial<DoubleFact>): Facts =>
    someFacts({
      doubles: [
        {
          inboundMailId: 'first',
          contentKey: 'other',
          from: 'anna@kunde.example',
          sentAt: mail.parsed.date,
          ticketId: 't1',
          sideConversationId: null,
          ...over,
        },
      ],
    })

  test('equal in all that counts: dropped, with the first named', () => {
    expect(checkDouble.run(mail, first({ contentKey: mail.contentKey }))).toMatchObject({
      drop: 'duplicate',
      detail: 'first',
    })
  })

  test('trace headers and transfer encoding make no other mail, a changed word does', () => {
    const traced = aDraft(
      aMail({ Received: 'from x by y', 'X-Spam-Score': '3', 'Content-Transfer-Encoding': 'base64' }, 'SGVsbG8='),
    )
    expect(traced.contentKey).toBe(mail.contentKey)
    expect(aDraft(aMail({}, 'Hello!')).contentKey).not.toBe(mail.contentKey)
    expect(aDraft(aMail({ Cc: 'b@x.example' })).contentKey).not.toBe(mail.contentKey)
  })

  test('the same id, sender and day: a copy on the same ticket', () => {
    const copy = continued(checkDouble.run(mail, first({})))
    expect(copy.copyOf).toEqual({ inboundMailId: 'first', ticketId: 't1', sideConversationId: null })
    expect(continued(identifySender.run(copy, someFacts())).placement).toMatchObject({
      kind: 'append',
      ticketId: 't1',
      evidence: 'copy',
      isInternal: false,
    })
  })

  test('the same id on another day or from somebody else: another mail, and the id leads nowhere', () => {
    for (const over of [{ sentAt: new Date('2025-01-01') }, { from: 'bob@x.example' }, { sentAt: null }]) {
      expect(continued(checkDouble.run(mail, first(over)))).toMatchObject({ copyOf: null, isMessageIdReused: true })
    }
  })
})

describe('our own mail', () => {
  const target: MarkTargetFact = {
    kind: 'm',
    ref: 'aaaaaaaaaa',
    ticketId: 't1',
    sideConversationId: null,
    deliveryId: 'd1',
    recipients: ['carla@kunde.example'],
    persons: ['p1'],
  }
  const messageId = makeMessageId(markKeys, { kind: 'm', ref: 'aaaaaaaaaa', person: 'p1' }, 'desk.example')
  const facts = (over: Partial<Facts> = {}): Facts =>
    someFacts({ markKeys, markTargets: [target], tickets: [aTicket()], ...over })

  test('come home is dropped; the loop header alone is not enough', () => {
    expect(checkDouble.run(aDraft(aMail({ 'X-Foyer-Loop': '1', 'Message-ID': messageId })), facts())).toMatchObject({
      drop: 'own-loop',
    })
    expect(checkDouble.run(aDraft(aMail({ 'X-Foyer-Loop': '1' })), facts())).toHaveProperty('continue')
    expect(checkDouble.run(aDraft(aMail({ 'Message-ID': messageId })), facts())).toHaveProperty('continue')
  })

  test('foreign mail with our loop header gets no automatic answer', () => {
    expect(continued(detectAutomatic.run(aDraft(aMail({ 'X-Foyer-Loop': '1' })), facts()))).toMatchObject({
      auto: null,
      mayAnswer: false,
    })
  })

  test('a blocked sender, and our own address as From', () => {
    expect(checkDouble.run(aDraft(aMail()), facts({ isSenderBlocked: true }))).toMatchObject({ drop: 'blocked-sender' })
    expect(checkDouble.run(aDraft(aMail({ From: 'SUPPORT@Desk.example' })), facts())).toMatchObject({
      drop: 'own-address',
    })
  })

  const bounceOf = (returned: string, recipient = 'carla@kunde.example'): Buffer =>
    Buffer.from(
      `From: MAILER-DAEMON@mx.example\r\nSubject: failure\r\nContent-Type: multipart/report; boundary=d\r\n\r\n--d\r\n\r\nfailed\r\n--d\r\nContent-Type: message/delivery-status\r\n\r\nFinal-Recipient: rfc822; ${recipient}\r\nAction: failed\r\nStatus: 5.1.1\r\n\r\n--d\r\nContent-Type: text/rfc822-headers\r\n\r\nMessage-ID: ${returned}\r\n\r\n--d--\r\n`,
    )

  test('a bounce to our signed return path is proven; one that only returns our Message-ID is not', () => {
    const bounceTarget = { ...target, kind: 'b', ref: 'bbbbbbbbbb' }
    const path =
      makeReplyAddress(markKeys, { kind: 'b', ref: 'bbbbbbbbbb', person: 'p1' }, { address: 'support@desk.example' }) ??
      ''
    const signed = aDraft(bounceOf('<x@y>'), { envelope: { from: '', to: [path] } })
    expect(continued(detectBounce.run(signed, facts({ markTargets: [bounceTarget] }))).bounce).toMatchObject({
      kind: 'failed',
      ticketId: 't1',
      deliveryId: 'd1',
      isConfirmed: true,
      recipients: [{ address: 'carla@kunde.example', reason: 'no-such-address', isHard: true }],
    })
    const returned = aDraft(bounceOf(messageId), { envelope: { from: '' } })
    const found = continued(detectBounce.run(returned, facts()))
    expect(found.bounce).toMatchObject({ ticketId: 't1', isConfirmed: false })
    expect(continued(detectAutomatic.run(found, facts()))).toMatchObject({ auto: 'report', mayAnswer: false })
    const placed = continued(identifySender.run(continued(findTicket.run(found, facts())), facts()))
    expect(placed).toMatchObject({
      placement: { kind: 'append', ticketId: 't1', isInternal: true, evidence: 'bounce' },
      others: [],
    })
  })

  test('a report that a gateway passes on inside its own mail points to our mail as well', () => {
    const wrap = (report: Buffer): Buffer =>
      Buffer.from(
        `From: MAILER-DAEMON@gateway.example\r\nSubject: failure\r\nContent-Type: multipart/mixed; boundary=g\r\n\r\n--g\r\nContent-Type: message/rfc822\r\n\r\n${report.toString()}\r\n--g--\r\n`,
      )
    const wrapped = aDraft(wrap(bounceOf(messageId)), { envelope: { from: '' } })
    expect(continued(detectBounce.run(wrapped, facts())).bounce).toMatchObject({ ticketId: 't1', isConfirmed: false })
    const stranger = aDraft(wrap(bounceOf(messageId, 'nobody@else.example')), { envelope: { from: '' } })
    expect(detectBounce.run(stranger, facts())).toMatchObject({ drop: 'bounce-unmatched' })
  })

  test('a forged bounce, or one about somebody we never wrote to, matches nothing', () => {
    const other = makeMessageId(
      { ...markKeys, keys: [{ letter: '0', secret: Buffer.from('guess') }] },
      { kind: 'm', ref: 'aaaaaaaaaa', person: 'p1' },
      'desk.example',
    )
    for (const raw of [bounceOf(other), bounceOf(messageId, 'nobody@else.example')]) {
      expect(detectBounce.run(aDraft(raw, { envelope: { from: '' } }), facts())).toMatchObject({
        drop: 'bounce-unmatched',
      })
    }
  })

  test('an out-of-office notice to a bounce address is filed on its ticket, internally', () => {
    const bounceTarget = { ...target, kind: 'b', ref: 'bbbbbbbbbb' }
    const path =
      makeReplyAddress(markKeys, { kind: 'b', ref: 'bbbbbbbbbb', person: 'p1' }, { address: 'support@desk.example' }) ??
      ''
    const known = facts({ markTargets: [bounceTarget] })
    const mail = aDraft(aMail({ Subject: 'Out of office' }), { envelope: { to: [path] } })
    expect(continued(identifySender.run(continued(findTicket.run(mail, known)), known)).placement).toMatchObject({
      kind: 'append',
      isInternal: true,
    })
  })
})

test.for([
  ['550 5.1.1 User unknown', null, 'no-such-address'],
  ['550 No such user here', '5.0.0', 'no-such-address'],
  ['Empfänger unbekannt', null, 'no-such-address'],
  ['552 5.2.2 Mailbox full', '5.0.0', 'mailbox-full'],
  ['452 4.2.2 The email account that you tried to reach is over quota', '5.2.2', 'mailbox-full'],
  ['Host or domain name not found', '5.4.4', 'domain-unknown'],
  ['domain does not accept mail (Null MX)', '5.1.10', 'domain-takes-no-mail'],
  ['User has moved to new@x.example', '5.1.6', 'address-moved'],
  ['450 4.2.0 Greylisted, try again', '4.2.0', 'greylisted'],
  ['421 4.7.28 our system has detected an unusual rate of mail', '4.7.28', 'rate-limited'],
  ['message size exceeds fixed limit', '5.3.4', 'too-large'],
  ['550 5.7.1 Message rejected as spam', '5.7.1', 'spam-suspected'],
  ['blocked using zen.spamhaus.org', '5.7.1', 'sender-blocked'],
  ['550 5.7.26 This mail is unauthenticated: SPF check did not pass', '5.7.26', 'sender-not-authenticated'],
  ['infected with a virus', '5.6.0', 'content-refused'],
  ['Relay access denied', '5.7.1', 'policy-refused'],
  ['Connection timed out', '4.4.1', 'host-unreachable'],
  ['message expired, retry timeout exceeded', '5.4.7', 'expired'],
  ['', '5.2.2', 'mailbox-full'],
  ['', '5.1.2', 'domain-unknown'],
  ['', '5.0.0', 'unknown'],
  ['554 Nemesis ESMTP Service not available. No SMTP service. IP address is black listed.', null, 'sender-blocked'],
  ["Sorry, I couldn't find any host named gone.example. (#5.1.2)", null, 'domain-unknown'],
  ['550 5.4.1 Recipient address rejected: Access denied.', '5.4.1', 'no-such-address'],
  ['550 User suspended', '5.0.0', 'no-such-address'],
  ['450 4.7.1 Client host rejected: cannot find your hostname', '4.7.1', 'sender-blocked'],
  ['452 4.3.1 Insufficient system storage', '4.3.1', 'system-error'],
  ['type=MX: Host not found, try again', '4.4.3', 'host-unreachable'],
  ['554 5.7.1 Message rejected under suspicion of SPAM', '5.7.1', 'spam-suspected'],
  ['550 5.4.300 Message expired -> 451 4.7.0 Temporary server error', '5.4.300', 'expired'],
] as const)('%j with %j means %s', ([words, status, reason]) => expect(reasonOf(words, status, '')).toBe(reason))
