import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { type NameServer, nameServer } from '../../../test/dns/name-server'
import { anAdmin, anAgent, signedIn } from '../../../test/factories'
import { type MailDesk, mailDesk } from '../../../test/mail-desk'
import type { Seat } from '../../core/context'
import { changeMailbox } from '../../core/mailboxes'
import { changeTicket, judgePromises, replyToTicket, writeSideMessage } from '../../core/tickets'
import { parseMail } from '../../platform/mail'
import { listNotifications } from './list-notifications'
import { readNotifications, unreadNotification } from './mark-read'
import { countUnread } from './notification-store'
import { changeNotificationSettings, readNotificationSettings } from './settings'

let names: NameServer
let desk: MailDesk
let admin: Seat
beforeAll(async () => {
  names = await nameServer({
    'staff.example': { TXT: ['v=spf1 ip4:192.0.2.10 -all'] },
    '_dmarc.staff.example': { TXT: ['v=DMARC1; p=reject'] },
  })
  desk = await mailDesk({ nameServers: [names.address] })
  admin = (await signedIn(desk.desk, await anAdmin(desk.desk, { email: 'ada@staff.example' }))).seat
  await desk.connectRelay()
})
afterAll(async () => {
  await desk.close()
  await names.close()
})
afterEach(() => {
  desk.sink.mails.length = 0
})

const as = <T>(seat: Seat, run: Parameters<typeof desk.desk.open.transact<T>>[0]) =>
  desk.desk.open.as(seat).transact(run)
const listOf = (seat: Seat) => as(seat, (ctx) => listNotifications(ctx, { unread: false, limit: 50 }))
const kindsOf = async (seat: Seat) => (await listOf(seat)).items.map((one) => one.kind)
const assign = (ticketId: string, agentId: string | null, by = admin) =>
  as(by, (ctx) => changeTicket(ctx, ticketId, [{ action: 'assign', assigneeId: agentId }]))
const away = (seat: Seat) =>
  desk.desk.db
    .updateTable('sessions')
    .set({ lastSeenAt: new Date(Date.now() - 3_600_000) })
    .where('agentId', '=', seat.personId)
    .execute()
const mailsTo = (address: string) => desk.sink.mails.filter((mail) => mail.to.includes(address))
let made = 0
async function openOne(): Promise<{ ticketId: string; from: string; messageId: string }> {
  const from = `customer-${++made}@outside.example`
  const messageId = `<opened-${made}@outside.example>`
  const [mail] = await desk.handIn({ from, messageId, subject: `Lamp ${made}`, text: 'It flickers.' })
  return { ticketId: mail?.ticketId ?? '', from, messageId }
}
async function anAwayAgent(): Promise<Seat & { address: string }> {
  const address = `agent-${++made}@staff.example`
  const { seat } = await signedIn(desk.desk, await anAgent(desk.desk, { email: address }))
  await away(seat)
  return { ...seat, address }
}

describe('what an agent is told', () => {
  test('of a ticket given to them and of its answers, by mail while they are away', async () => {
    const agent = await anAwayAgent()
    const { ticketId, from, messageId } = await openOne()
    await assign(ticketId, agent.personId)
    await desk.run()
    await desk.handIn({ from, inReplyTo: messageId, text: 'Still flickering.' })
    await desk.run()
    const { items } = await listOf(agent)
    expect(items.map((one) => [one.kind, one.preview, one.readAt])).toEqual([
      ['replied', 'Still flickering.', null],
      ['assigned', 'It flickers.', null],
    ])
    expect(items[1]?.by?.id).toBe(admin.personId)
    expect(items[0]?.ticket?.id).toBe(ticketId)
    const [, mail] = mailsTo(agent.address)
    expect(mailsTo(agent.address)).toHaveLength(2)
    expect(mail?.from).toBe('')
    expect(mail?.raw).toMatch(/^Auto-Submitted: auto-generated/im)
    expect(mail?.raw).toMatch(/^List-Id: <notifications\.desk\.example>/im)
    const read = parseMail(Buffer.from(mail?.raw ?? '', 'latin1'))
    expect(read.from?.address).toBe('support@desk.example')
    expect(read.text).toContain('> Still flickering.')
    expect(read.text).toContain('/desk/tickets/')
    expect(read.messageId).toMatch(/^<a0\./)
    const ticket = await desk.ticket(ticketId)
    expect(ticket.undeliveredCount).toBe(0)
  })

  test('in their own language', async () => {
    const agent = await anAwayAgent()
    await desk.desk.db.updateTable('persons').set({ locale: 'pt-BR' }).where('id', '=', agent.personId).execute()
    const { ticketId } = await openOne()
    await assign(ticketId, agent.personId)
    await desk.run()
    const [mail] = mailsTo(agent.address)
    const { text, html } = parseMail(Buffer.from(mail?.raw ?? '', 'latin1'))
    expect(text).toContain('##~ Escreva acima desta linha para responder ao cliente ~##')
    expect(text).toMatch(/Um ticket de .+ agora é seu\./)
    expect(html).toContain('<html lang="pt-BR"')
  })

  test('of a scheduled reply that is their draft again, since the customer wrote first', async () => {
    const agent = await anAwayAgent()
    const { ticketId, from, messageId } = await openOne()
    const sendAt = new Date(Date.now() + 86_400_000).toISOString()
    await as(agent, (ctx) => replyToTicket(ctx, ticketId, { visibility: 'public', text: 'Tomorrow.', sendAt }))
    await desk.handIn({ from, inReplyTo: messageId, text: 'No hurry.' })
    await desk.run()
    expect(await kindsOf(agent)).toContain('sendCancelled')
  })

  test('of a promise half an hour before its time and once it is broken: the assignee, else followers, else the team', async () => {
    const [agent, follower] = [await anAwayAgent(), await anAwayAgent()]
    const { ticketId } = await openOne()
    await as(follower, (ctx) => changeTicket(ctx, ticketId, [{ action: 'follow', isFollowed: true }]))
    const until = new Date(Date.now() + 7_200_000).toISOString()
    const pass = async (minutes: number) => {
      await desk.desk.transact((ctx) => judgePromises({ ...ctx, now: new Date(Date.now() + minutes * 60_000) }))
      await desk.run()
    }
    await assign(ticketId, agent.personId)
    await as(admin, (ctx) => changeTicket(ctx, ticketId, [{ action: 'promise', until }]))
    await pass(95)
    await assign(ticketId, null)
    await pass(121)
    await pass(122)
    expect(await kindsOf(agent)).toEqual(['promiseDue', 'assigned'])
    expect(await kindsOf(follower)).toEqual(['promiseBroken'])
  })

  test('of no promise that was withdrawn', async () => {
    const agent = await anAwayAgent()
    const { ticketId } = await openOne()
    await assign(ticketId, agent.personId)
    const until = new Date(Date.now() + 7_200_000).toISOString()
    for (const at of [until, null])
      await as(admin, (ctx) => changeTicket(ctx, ticketId, [{ action: 'promise', until: at }]))
    for (const minutes of [95, 121])
      await desk.desk.transact((ctx) => judgePromises({ ...ctx, now: new Date(Date.now() + minutes * 60_000) }))
    await desk.run()
    expect(await kindsOf(agent)).toEqual(['assigned'])
  })

  test('of a third party’s answer; answered by mail it is a note, never a reply to the customer', async () => {
    const agent = await anAwayAgent()
    const { ticketId } = await openOne()
    await assign(ticketId, agent.personId)
    await desk.run()
    const sam = `sam-${agent.personId}@parts.example`
    const asked = await as(agent, (ctx) =>
      writeSideMessage(ctx, ticketId, { subject: 'A bulb', to: [sam], text: 'Have you one?' }),
    )
    const { messageIdHeader } = await desk.desk.db
      .selectFrom('messages')
      .select('messageIdHeader')
      .where('id', '=', asked.id)
      .executeTakeFirstOrThrow()
    await desk.handIn({ from: sam, inReplyTo: messageIdHeader ?? '', text: 'For ten.' })
    await desk.run()
    expect(await kindsOf(agent)).toContain('replied')
    const mail = mailsTo(agent.address).at(-1)
    expect(mail?.raw).toContain('For ten.')
    expect(mail?.messageId).toMatch(/^<n/)
  })

  test('of a note that names them, with its words', async () => {
    const agent = await anAwayAgent()
    const { ticketId } = await openOne()
    const note = {
      visibility: 'internal' as const,
      text: 'Is the bulb ours?',
      mentionIds: [agent.personId, admin.personId],
    }
    await as(admin, (ctx) => replyToTicket(ctx, ticketId, note))
    await desk.run()
    const [told] = (await listOf(agent)).items
    expect(told).toMatchObject({ kind: 'mentioned', preview: 'Is the bulb ours?', by: { id: admin.personId } })
    expect(await kindsOf(admin)).not.toContain('mentioned')
    const [mail] = mailsTo(agent.address)
    expect(parseMail(Buffer.from(mail?.raw ?? '', 'latin1')).text).toContain('> Is the bulb ours?')
  })

  test('not by mail while they are at the desk, unless they want it always', async () => {
    const agent = await anAwayAgent()
    await desk.desk.db
      .updateTable('sessions')
      .set({ lastSeenAt: new Date() })
      .where('agentId', '=', agent.personId)
      .execute()
    const { ticketId } = await openOne()
    await assign(ticketId, agent.personId)
    await desk.run()
    expect(await kindsOf(agent)).toEqual(['assigned'])
    expect(mailsTo(agent.address)).toEqual([])
    await as(agent, (ctx) => changeNotificationSettings(ctx, agent.personId, { mailsOnlyWhenAway: false }))
    const other = await openOne()
    await assign(other.ticketId, agent.personId)
    await desk.run()
    expect(mailsTo(agent.address)).toHaveLength(1)
  })

  test('nothing of their own acts, and nothing they may not see', async () => {
    const agent = await anAwayAgent()
    const { ticketId, from, messageId } = await openOne()
    await assign(ticketId, agent.personId, agent)
    await desk.run()
    expect(await kindsOf(agent)).toEqual([])
    await desk.desk.transact((ctx) =>
      changeMailbox({ ...ctx, actor: { kind: 'system', name: 'test' } }, desk.mailbox.id, { isRestricted: true }),
    )
    try {
      await desk.handIn({ from, inReplyTo: messageId, text: 'A secret.' })
      await desk.run()
      expect(await kindsOf(agent)).toEqual([])
      expect(mailsTo(agent.address)).toEqual([])
    } finally {
      await desk.desk.transact((ctx) => changeMailbox(ctx, desk.mailbox.id, { isRestricted: false }))
    }
  })

  test('what was told once is not told again, however often the job runs', async () => {
    const agent = await anAwayAgent()
    const { ticketId } = await openOne()
    await assign(ticketId, agent.personId)
    await desk.run()
    const told = await desk.desk.db
      .selectFrom('events')
      .select('id')
      .where('objectId', '=', ticketId)
      .where('type', '=', 'ticket.assigned')
      .executeTakeFirstOrThrow()
    await desk.desk.transact(async (ctx) =>
      ctx.addJob({ name: 'notifications.tell', payload: { eventIds: [told.id] } }),
    )
    await desk.run()
    expect(await kindsOf(agent)).toEqual(['assigned'])
    expect(mailsTo(agent.address)).toHaveLength(1)
  })

  test('a mail that did not arrive is told to whoever wrote it', async () => {
    const { ticketId } = await openOne()
    desk.sink.refuse({ rcpt: '550 5.1.1 no such user' })
    try {
      await desk.reply(ticketId, 'Try another bulb.')
      await desk.run()
    } finally {
      desk.sink.refuse(null)
    }
    const [newest] = (await listOf(desk.seat)).items
    expect(newest).toMatchObject({ kind: 'undelivered', ticket: { id: ticketId } })
    expect(newest?.preview).toContain('no such user')
  })
})

describe('answered from their own mail program', () => {
  const notified = async () => {
    const agent = await anAwayAgent()
    const { ticketId, from } = await openOne()
    await assign(ticketId, agent.personId)
    await desk.run()
    const [mail] = mailsTo(agent.address)
    const quote = parseMail(Buffer.from(mail?.raw ?? '', 'latin1')).text.replace(/^/gm, '> ')
    desk.sink.mails.length = 0
    return { agent, ticketId, from, inReplyTo: mail?.messageId ?? '', quote }
  }

  test("proven and by its own mark, it goes to the customer in the agent's name", async () => {
    const { agent, ticketId, from, inReplyTo, quote } = await notified()
    const text = `Tighten the bulb.\n\nOn Mon, 4 May 2026 at 09:00, Desk <support@desk.example> wrote:\n${quote}`
    await desk.handIn({ from: agent.address, ip: '192.0.2.10', inReplyTo, text })
    await desk.run()
    const [mail] = mailsTo(from)
    const sent = parseMail(Buffer.from(mail?.raw ?? '', 'latin1')).text
    expect(sent).toContain('Tighten the bulb.')
    expect(sent).not.toContain('is yours now')
    const reply = (await desk.messages(ticketId)).at(-1)
    expect(reply).toMatchObject({ direction: 'out', visibility: 'public', authorId: agent.personId })
  })

  test('its first line makes it a note; without a certain quote it is a draft, and so is what is not proven', async () => {
    const { agent, ticketId, from, inReplyTo, quote } = await notified()
    const under = (words: string) =>
      `${words}\n\nOn Mon, 4 May 2026 at 09:00, Desk <support@desk.example> wrote:\n${quote}`
    await desk.handIn({ from: agent.address, ip: '192.0.2.10', inReplyTo, text: under('Note: ask the fitter first.') })
    expect((await desk.messages(ticketId)).at(-1)).toMatchObject({
      visibility: 'internal',
      authorId: agent.personId,
      text: 'ask the fitter first.',
    })
    await desk.handIn({ from: agent.address, ip: '203.0.113.9', inReplyTo: '<x@y.example>', text: 'Of somebody else.' })
    await desk.handIn({ from: agent.address, ip: '192.0.2.10', inReplyTo, text: 'Without a quote.' })
    await desk.run()
    expect(mailsTo(from)).toEqual([])
    const drafts = await desk.desk.db
      .selectFrom('drafts')
      .select(['body', 'kind'])
      .where('ticketId', '=', ticketId)
      .execute()
    expect(drafts).toMatchObject([{ kind: 'reply', body: { text: 'Without a quote.' } }])
  })

  test('an answer to being named, or to a mail about a mail, is a note and never goes to the customer', async () => {
    const { agent, ticketId, from } = await notified()
    await as(admin, (ctx) =>
      replyToTicket(ctx, ticketId, { visibility: 'internal', text: 'Is it ours?', mentionIds: [agent.personId] }),
    )
    await desk.run()
    const [mail] = mailsTo(agent.address)
    expect(mail?.messageId).toMatch(/^<n0\./)
    desk.sink.mails.length = 0
    const inReplyTo = mail?.messageId ?? ''
    await desk.handIn({ from: agent.address, ip: '192.0.2.10', inReplyTo, text: 'Ours, I am afraid.' })
    await desk.handIn({ from: agent.address, ip: '203.0.113.9', inReplyTo, text: 'Forged.' })
    await desk.run()
    expect(mailsTo(from)).toEqual([])
    const messages = await desk.messages(ticketId)
    expect(messages.find((one) => one.text.includes('Ours, I am afraid.'))).toMatchObject({
      visibility: 'internal',
      authorId: agent.personId,
      isHeld: false,
    })
    expect(messages.some((one) => one.visibility === 'public' && one.text.includes('Forged.'))).toBe(false)
  })

  test('what they may not do any more waits for somebody', async () => {
    const { agent, ticketId, from, inReplyTo, quote } = await notified()
    await desk.desk.db.updateTable('agents').set({ isActive: false }).where('personId', '=', agent.personId).execute()
    const text = `Late.\n\nOn Mon, 4 May 2026 at 09:00, Desk <support@desk.example> wrote:\n${quote}`
    await desk.handIn({ from: agent.address, ip: '192.0.2.10', inReplyTo, text })
    await desk.run()
    expect(mailsTo(from)).toEqual([])
    expect((await desk.messages(ticketId)).filter((one) => one.direction === 'out')).toEqual([])
  })

  test('unproven, or by another agent, it mails nobody', async () => {
    const { agent, from, inReplyTo } = await notified()
    await desk.handIn({ from: agent.address, ip: '203.0.113.9', inReplyTo, text: 'Forged.' })
    const other = await anAwayAgent()
    await desk.handIn({ from: other.address, ip: '192.0.2.10', inReplyTo, text: 'Not mine.' })
    await desk.run()
    expect(mailsTo(from)).toEqual([])
  })
})

describe('read and unread', () => {
  test('one by one, by ticket, and all; only their own', async () => {
    const agent = await anAwayAgent()
    const first = await openOne()
    const second = await openOne()
    for (const { ticketId } of [first, second]) await assign(ticketId, agent.personId)
    await desk.run()
    const count = () => as(agent, (ctx) => countUnread(ctx, agent.personId))
    expect(await count()).toBe(2)
    expect(await as(agent, (ctx) => readNotifications(ctx, { ticketId: first.ticketId }))).toEqual({ unread: 1 })
    const { items } = await listOf(agent)
    const read = items.find((one) => one.ticket?.id === first.ticketId)
    expect(read?.readAt).not.toBeNull()
    await expect(as(admin, (ctx) => unreadNotification(ctx, read?.id ?? ''))).rejects.toMatchObject({
      code: 'notification.unknown',
    })
    expect(await as(agent, (ctx) => unreadNotification(ctx, read?.id ?? ''))).toEqual({ unread: 2 })
    expect(await as(agent, (ctx) => readNotifications(ctx, { all: true }))).toEqual({ unread: 0 })
    const page = await as(agent, (ctx) => listNotifications(ctx, { unread: false, limit: 1 }))
    const next = await as(agent, (ctx) =>
      listNotifications(ctx, { unread: false, limit: 1, cursor: page.nextCursor ?? '' }),
    )
    expect([...page.items, ...next.items].map((one) => one.id)).toEqual(items.map((one) => one.id))
  })

  test('settings keep what is left out, and mend what cannot be read', async () => {
    const agent = await anAwayAgent()
    await as(agent, (ctx) => changeNotificationSettings(ctx, agent.personId, { ways: { replied: 'nothing' } }))
    await as(agent, (ctx) => changeNotificationSettings(ctx, agent.personId, { quiet: { from: '22:00', to: '07:00' } }))
    const settings = await as(agent, (ctx) => readNotificationSettings(ctx, agent.personId))
    expect(settings).toMatchObject({ ways: { replied: 'nothing', assigned: 'mail' }, quiet: { from: '22:00' } })
    await desk.desk.db
      .updateTable('notificationSettings')
      .set({ settings: JSON.stringify({ ways: { replied: 'pigeon' } }) })
      .where('agentId', '=', agent.personId)
      .execute()
    const mended = await as(agent, (ctx) => readNotificationSettings(ctx, agent.personId))
    expect(mended.ways.assigned).toBe('mail')
  })
})
