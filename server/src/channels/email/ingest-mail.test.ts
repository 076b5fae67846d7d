import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { aMailbox } from '../../../test/factories'
import { aMail, anId, type MailDesk, mailDesk } from '../../../test/mail-desk'
import type { StepRunner } from './inbound/run-step'
import { openIngest } from './ingest-mail'
import { stepRunner } from './step-runner'
import { storeInboundMail } from './store-inbound-mail'

let desk: MailDesk
beforeAll(async () => {
  desk = await mailDesk()
})
afterAll(() => desk.close())

const one = <T>(list: readonly T[]): T => {
  const [first] = list
  if (first === undefined) throw new Error('empty')
  return first
}
const ticketOf = (mail: { ticketId: string | null }): string => {
  if (mail.ticketId === null) throw new Error('no ticket')
  return mail.ticketId
}

test('a mail opens a ticket of its mailbox, with its customer, message and trace', async () => {
  const mail = one(await desk.handIn({ subject: 'Lost parcel', from: '"Lopes, Ana" <ana.l@outside.example>' }))
  expect(mail).toMatchObject({ state: 'processed', isOpening: true, subject: 'Lost parcel' })
  const ticket = await desk.ticket(ticketOf(mail))
  expect(ticket).toMatchObject({
    subject: 'Lost parcel',
    statusCategory: 'open',
    mailboxId: desk.mailbox.id,
    messageCount: 1,
  })
  expect(ticket.waitingSince).not.toBeNull()
  const message = one(await desk.messages(ticket.id))
  expect(message).toMatchObject({ direction: 'in', visibility: 'public', isUnproven: true, authorName: 'Lopes, Ana' })
  expect(message.text.trim()).toBe('Where is my order?')
  expect(message.inboundMailId).toBe(mail.id)
  expect(JSON.stringify(mail.trace)).toContain('identify-sender')
})

test('B01: the answer to our mail lands in the same ticket and reopens it', async () => {
  await desk.connectRelay()
  const opened = one(await desk.handIn({ from: 'Bo <bo@outside.example>', subject: 'Broken lamp' }))
  const ticketId = ticketOf(opened)
  await desk.reply(ticketId, 'We send a new one.')
  await desk.run()
  const sent = one(desk.sink.mails.filter((mail) => mail.to.includes('bo@outside.example')))
  expect(sent.from).toBe('support@desk.example')
  expect(sent.raw).toMatch(/^Subject: Re: Broken lamp/m)
  expect((await desk.ticket(ticketId)).statusCategory).toBe('waiting')
  const answer = one(
    await desk.handIn({
      from: 'bo@outside.example',
      subject: 'AW: Broken lamp',
      inReplyTo: sent.messageId,
      text: 'Thanks!',
    }),
  )
  expect(answer).toMatchObject({ state: 'processed', isOpening: false, ticketId })
  const messages = await desk.messages(ticketId)
  expect(messages.map((message) => message.direction)).toEqual(['in', 'out', 'in'])
  expect(await desk.ticket(ticketId)).toMatchObject({ statusCategory: 'open', messageCount: 3 })
  await desk.desk.db.updateTable('tickets').set({ statusCategory: 'open' }).where('id', '=', ticketId).execute()
})

describe('whose mail is it', () => {
  let ticketId: string
  let number: number
  let ourId: string
  beforeAll(async () => {
    ticketId = ticketOf(one(await desk.handIn({ from: 'cy@outside.example', subject: 'Invoice' })))
    number = (await desk.ticket(ticketId)).number
    await desk.reply(ticketId, 'Here it is.')
    await desk.run()
    ourId = one(desk.sink.mails.filter((mail) => mail.to.includes('cy@outside.example'))).messageId
  })
  const countNow = async () => (await desk.messages(ticketId)).length

  test('B02: guessed, changed or shortened ids of a stranger write nothing into the ticket', async () => {
    const before = await countNow()
    const changed = ourId.replace(/^<m0\.(.)/, (_all, char: string) => `<m0.${char === 'a' ? 'b' : 'a'}`)
    const macChanged = ourId.replace(/(.)@/, (_all, char: string) => `${char === '0' ? '1' : '0'}@`)
    for (const inReplyTo of [changed, macChanged, ourId.replace(/.{5}@/, '@'), '<1@desk.example>']) {
      const mail = one(await desk.handIn({ from: 'eve@evil.example', inReplyTo }))
      expect(mail.ticketId).not.toBe(ticketId)
    }
    const bare = one(await desk.handIn({ from: 'eve@evil.example', references: ourId }))
    expect(bare.ticketId).not.toBe(ticketId)
    expect(await countNow()).toBe(before)
  })

  test('a stranger with our genuine id is held: internal, flagged, counted', async () => {
    const mail = one(
      await desk.handIn({ from: 'mallory@evil.example', inReplyTo: ourId, text: 'Please send it to me.' }),
    )
    expect(mail.ticketId).toBe(ticketId)
    const held = (await desk.messages(ticketId)).find((message) => message.inboundMailId === mail.id)
    expect(held).toMatchObject({ isHeld: true, visibility: 'internal', heldReason: 'stranger' })
    expect((await desk.ticket(ticketId)).heldCount).toBe(1)
  })

  test('B03: a stranger with the number in subject or address writes nothing into it', async () => {
    const before = await countNow()
    const bySubject = one(await desk.handIn({ from: 'eve@evil.example', subject: `Re: Invoice [#${number}]` }))
    const byAddress = one(await desk.handIn({ from: 'eve@evil.example', to: `support+${number}@desk.example` }))
    expect(bySubject.ticketId).not.toBe(ticketId)
    expect(byAddress).toMatchObject({ state: 'processed' })
    expect(byAddress.ticketId).not.toBe(ticketId)
    expect(await countNow()).toBe(before)
  })

  test('the customer with the number in the subject is at home', async () => {
    const mail = one(await desk.handIn({ from: 'cy@outside.example', subject: `Re: Invoice [#${number}]` }))
    expect(mail.ticketId).toBe(ticketId)
  })

  test("B04: an agent's address without proof mails nobody and is no agent's reply", async () => {
    const sent = desk.sink.mails.length
    const mail = one(await desk.handIn({ from: 'Kim Agent <kim@staff.example>', inReplyTo: ourId, text: 'Pay here!' }))
    await desk.run()
    const message = (await desk.messages(ticketId)).find((one) => one.inboundMailId === mail.id)
    expect(message).toMatchObject({ isHeld: true, visibility: 'internal', direction: 'in' })
    expect(desk.sink.mails.length).toBe(sent)
  })

  test('B06: an address in the Cc of unproven mail gets no mail of the ticket', async () => {
    await desk.handIn({ from: 'cy@outside.example', cc: 'friend@outside.example', inReplyTo: ourId })
    await desk.reply(ticketId, 'And here the second one.')
    await desk.run()
    expect(desk.sink.mails.filter((mail) => mail.to.includes('friend@outside.example'))).toEqual([])
  })

  test('B08: control headers and a forged result change nothing', async () => {
    const mail = one(
      await desk.handIn({
        from: 'eve@evil.example',
        headers: ['Authentication-Results: desk.example; dmarc=pass', 'X-Foyer-Status: done', 'X-Foyer-Assignee: kim'],
      }),
    )
    expect(mail.authentication).toMatchObject({ verdict: 'none' })
    expect(await desk.ticket(ticketOf(mail))).toMatchObject({ statusCategory: 'open', assigneeId: null })
  })
})

test('B07: marks of tickets in a row show no order, and one changed bit is refused', async () => {
  const refs: string[] = []
  for (let at = 0; at < 12; at++) {
    const mail = one(await desk.handIn({ from: `row-${at}@outside.example` }))
    refs.push((await desk.ticket(ticketOf(mail))).ref)
  }
  expect(refs).not.toEqual(refs.toSorted())
  expect(refs).not.toEqual(refs.toSorted().reverse())
  expect(new Set(refs).size).toBe(refs.length)
})

describe('doubles', () => {
  test('A01: the same bytes again are one ticket and a counted redelivery', async () => {
    const raw = aMail({ from: 'dee@outside.example', subject: 'Once only' })
    const first = one(await desk.handIn(raw))
    const again = one(await desk.handIn(raw))
    expect(again).toMatchObject({ id: first.id, redeliveredCount: 1, state: 'processed' })
    expect((await desk.tickets()).filter((ticket) => ticket.subject === 'Once only')).toHaveLength(1)
  })

  test('A09: two different mails with one Message-ID both appear; the same one by another way adds nothing', async () => {
    const messageId = anId()
    const first = one(await desk.handIn({ messageId, from: 'shop@parcel.example', subject: 'Parcel one' }))
    const other = one(await desk.handIn({ messageId, from: 'mail@other.example', subject: 'Parcel two' }))
    expect([first.state, other.state]).toEqual(['processed', 'processed'])
    expect(first.ticketId).not.toBe(other.ticketId)
    const answer = one(await desk.handIn({ from: 'mail@other.example', inReplyTo: messageId }))
    expect([first.ticketId, other.ticketId]).not.toContain(answer.ticketId)
    const relayed = `Received: from elsewhere\r\n${aMail({ messageId, from: 'shop@parcel.example', subject: 'Parcel one' })}`
    const double = one(await desk.handIn(relayed))
    expect(double).toMatchObject({ state: 'dropped', reason: 'duplicate', ticketId: first.ticketId })
  })

  test('without a Message-ID the hour of arrival is part of the identity, with one it is not', async () => {
    const keyOf = (mail: { sha256: string; envelopeFrom: string }, hour: string) =>
      createHash('sha256').update(`${mail.sha256}\n${mail.envelopeFrom}${hour}`).digest('hex')
    const from = 'robot@outside.example'
    const daily = one(await desk.handIn({ from, messageId: null, subject: 'Daily report' }))
    expect(daily.sourceKey).toBe(keyOf(daily, `\n${daily.receivedAt.toISOString().slice(0, 13)}`))
    const named = one(await desk.handIn({ from, subject: 'Daily report' }))
    expect(named.sourceKey).toBe(keyOf(named, ''))
  })
})

describe('several mailboxes', () => {
  test('A11: one brand, one ticket, in the mailbox named first; both arrivals end with its message', async () => {
    await desk.desk.transact((ctx) => aMailbox(ctx, { name: 'Sales', address: 'sales@desk.example' }))
    const raw = aMail({ to: 'sales@desk.example, support@desk.example', from: 'fay@outside.example' })
    const mails = await desk.handIn({
      ...{},
      ...{ receivers: ['support@desk.example', 'sales@desk.example'] },
      from: 'fay@outside.example',
      to: 'sales@desk.example, support@desk.example',
    })
    expect(raw).toContain('sales@')
    expect(mails).toHaveLength(2)
    expect(new Set(mails.map((mail) => mail.messageId)).size).toBe(1)
    expect(mails.map((mail) => mail.state)).toEqual(['processed', 'processed'])
    const ticket = await desk.ticket(ticketOf(one(mails)))
    const sales = await desk.desk.db
      .selectFrom('mailboxes')
      .select('id')
      .where('address', '=', 'sales@desk.example')
      .executeTakeFirstOrThrow()
    expect(ticket.mailboxId).toBe(sales.id)
  })

  test('delivered one after the other it is still one message', async () => {
    const mail = { from: 'gil@outside.example', to: 'sales@desk.example, support@desk.example', messageId: anId() }
    const first = one(await desk.handIn({ ...mail, receivers: ['sales@desk.example'] }))
    const second = one(await desk.handIn({ ...mail, receivers: ['support@desk.example'] }))
    expect(second).toMatchObject({ state: 'processed', messageId: first.messageId, isOpening: false })
  })

  test('a restricted mailbox has a ticket of its own', async () => {
    await desk.desk.transact((ctx) =>
      aMailbox(ctx, { name: 'Legal', address: 'legal@desk.example', isRestricted: true }),
    )
    const mails = await desk.handIn({
      from: 'hal@outside.example',
      to: 'support@desk.example, legal@desk.example',
      receivers: ['support@desk.example', 'legal@desk.example'],
    })
    expect(new Set(mails.map((mail) => mail.ticketId)).size).toBe(2)
  })
})

test('C08: mail from one of our own addresses makes no ticket', async () => {
  const mail = one(await desk.handIn({ from: 'Support <support@desk.example>', sender: 'support@desk.example' }))
  expect(mail).toMatchObject({ state: 'dropped', reason: 'own-address', ticketId: null })
})

test('an answer to a mail that is not read yet waits for it and joins its ticket', async () => {
  const firstId = anId()
  const envelope = { from: 'ida@outside.example', to: ['support@desk.example'] }
  const store = (raw: string) => storeInboundMail(desk.desk.open, { source: 'smtp', envelope, body: Buffer.from(raw) })
  const [first] = await store(aMail({ from: 'ida@outside.example', messageId: firstId }))
  const [second] = await store(aMail({ from: 'ida@outside.example', inReplyTo: firstId, text: 'And one more thing' }))
  const ingest = openIngest(desk.desk.open, stepRunner)
  await ingest(second?.id ?? '')
  const row = (id: string | undefined) =>
    desk.desk.db
      .selectFrom('inboundMails')
      .selectAll()
      .where('id', '=', id ?? '')
      .executeTakeFirstOrThrow()
  expect((await row(second?.id)).state).toBe('received')
  await ingest(first?.id ?? '')
  await ingest(second?.id ?? '')
  expect((await row(second?.id)).ticketId).toBe((await row(first?.id)).ticketId)
})

test('E05: a mail that cannot be read is tried three times, then a stub ticket stands for it and the queue goes on', async () => {
  const envelope = { from: 'jo@outside.example', to: ['support@desk.example'] }
  const raw = aMail({ from: 'jo@outside.example', subject: 'Kills the reader' })
  const [stored] = await storeInboundMail(desk.desk.open, { source: 'smtp', envelope, body: Buffer.from(raw) })
  const crashing = {
    run: async () => ({ quarantine: 'parse-crash' as const, why: 'boom' }),
    close: async () => undefined,
  }
  const ingest = openIngest(desk.desk.open, crashing)
  const row = () =>
    desk.desk.db
      .selectFrom('inboundMails')
      .selectAll()
      .where('id', '=', stored?.id ?? '')
      .executeTakeFirstOrThrow()
  await ingest(stored?.id ?? '')
  await ingest(stored?.id ?? '')
  expect(await row()).toMatchObject({ state: 'received', attempts: 2 })
  await ingest(stored?.id ?? '')
  const ended = await row()
  expect(ended).toMatchObject({ state: 'quarantined', reason: 'parse-crash', isOpening: true })
  expect(await desk.ticket(ticketOf(ended))).toMatchObject({ subject: 'Kills the reader' })
})

test('text no database takes (NUL, half characters) is repaired and kept', async () => {
  const mail = one(
    await desk.handIn({ from: '"N\0ul" <nul@outside.example>', subject: 'N\0UL =?utf-8?B?7aCA?=', text: 'a\0b' }),
  )
  expect(mail.state).toBe('processed')
})

test('a done ticket reopens within its days and has a follow-up after them', async () => {
  const opened = one(await desk.handIn({ from: 'kai@outside.example', subject: 'Old matter' }))
  const ticketId = ticketOf(opened)
  await desk.reply(ticketId, 'Done, I hope.')
  await desk.run()
  const ourId = one(desk.sink.mails.filter((mail) => mail.to.includes('kai@outside.example'))).messageId
  const done = await desk.desk.db
    .selectFrom('statuses')
    .select('id')
    .where('category', '=', 'done')
    .executeTakeFirstOrThrow()
  const setDone = (doneAt: Date) =>
    desk.desk.db
      .updateTable('tickets')
      .set({ statusId: done.id, statusCategory: 'done', doneAt })
      .where('id', '=', ticketId)
      .execute()
  await setDone(new Date(Date.now() - 3 * 86_400_000))
  await desk.handIn({ from: 'kai@outside.example', inReplyTo: ourId })
  expect(await desk.ticket(ticketId)).toMatchObject({ statusCategory: 'open', reopenedCount: 1 })
  await setDone(new Date(Date.now() - 20 * 86_400_000))
  const late = one(await desk.handIn({ from: 'kai@outside.example', inReplyTo: ourId, text: 'Me again' }))
  expect(late.ticketId).not.toBe(ticketId)
  expect(await desk.ticket(ticketOf(late))).toMatchObject({ followUpOfId: ticketId })
  expect((await desk.ticket(ticketId)).statusCategory).toBe('done')
})

test('an answer to a deleted ticket opens its own; to a merged one it follows', async () => {
  const a = ticketOf(one(await desk.handIn({ from: 'lea@outside.example', subject: 'A' })))
  const b = ticketOf(one(await desk.handIn({ from: 'lea@outside.example', subject: 'B' })))
  await desk.reply(a, 'Yes.')
  await desk.run()
  const ourId = one(desk.sink.mails.filter((mail) => mail.to.includes('lea@outside.example'))).messageId
  await desk.desk.db.updateTable('tickets').set({ mergedIntoId: b }).where('id', '=', a).execute()
  expect(one(await desk.handIn({ from: 'lea@outside.example', inReplyTo: ourId })).ticketId).toBe(b)
  await desk.desk.db.updateTable('tickets').set({ deletedAt: new Date() }).where('id', '=', b).execute()
  const own = one(await desk.handIn({ from: 'lea@outside.example', inReplyTo: ourId, text: 'Hello?' }))
  expect([a, b]).not.toContain(own.ticketId)
})

describe('while the mail is read, its ticket', () => {
  /** Reads like the real one, and does something at the last step. */
  const meanwhile = (act: () => Promise<unknown>): StepRunner => ({
    run: async (step, mail, facts) => {
      if (step.name === 'detect-language') await act()
      return stepRunner.run(step, mail, facts)
    },
    close: async () => undefined,
  })
  async function answerWhile(from: string, act: (ticketId: string) => Promise<unknown>) {
    const ticketId = ticketOf(one(await desk.handIn({ from })))
    await desk.reply(ticketId, 'Yes.')
    await desk.run()
    const inReplyTo = one(desk.sink.mails.filter((mail) => mail.to.includes(from))).messageId
    const [stored] = await storeInboundMail(desk.desk.open, {
      source: 'smtp',
      envelope: { from, to: ['support@desk.example'] },
      body: Buffer.from(aMail({ from, inReplyTo })),
    })
    const id = stored?.id ?? ''
    await openIngest(
      desk.desk.open,
      meanwhile(() => act(ticketId)),
    )(id)
    return {
      ticketId,
      ended: await desk.desk.db.selectFrom('inboundMails').selectAll().where('id', '=', id).executeTakeFirstOrThrow(),
    }
  }
  test('is deleted: the answer opens its own', async () => {
    const { ticketId, ended } = await answerWhile('max@outside.example', (id) =>
      desk.desk.db.updateTable('tickets').set({ deletedAt: new Date() }).where('id', '=', id).execute(),
    )
    expect(ended).toMatchObject({ state: 'processed', isOpening: true })
    expect(ended.ticketId).not.toBe(ticketId)
  })
  test('is merged: the answer follows it', async () => {
    const into = ticketOf(one(await desk.handIn({ from: 'nia@outside.example' })))
    const { ended } = await answerWhile('nia@outside.example', (id) =>
      desk.desk.db.updateTable('tickets').set({ mergedIntoId: into }).where('id', '=', id).execute(),
    )
    expect(ended).toMatchObject({ state: 'processed', ticketId: into, isOpening: false })
  })
})

test('a large mail is read before its transaction and ends alike', async () => {
  const mail = one(await desk.handIn({ from: 'ole@outside.example', text: 'Many words. '.repeat(6_000) }))
  expect(mail).toMatchObject({ state: 'processed', isOpening: true })
  expect(mail.size).toBeGreaterThan(60_000)
})
