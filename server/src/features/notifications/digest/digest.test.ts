import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { anAdmin, anAgent, signedIn } from '../../../../test/factories'
import { type MailDesk, mailDesk } from '../../../../test/mail-desk'
import type { Seat } from '../../../core/context'
import { changeMailbox } from '../../../core/mailboxes'
import { changeTicket } from '../../../core/tickets'
import { parseMail } from '../../../platform/mail'
import { readNotifications } from '../mark-read'
import { changeNotificationSettings } from '../settings'
import { latestSlot } from './digest-slot'
import { sendDigests } from './send-digests'

let desk: MailDesk
let admin: Seat
beforeAll(async () => {
  desk = await mailDesk()
  admin = (await signedIn(desk.desk, await anAdmin(desk.desk, { email: 'ada@staff.example' }))).seat
  await desk.connectRelay()
})
afterAll(() => desk.close())
afterEach(() => {
  desk.sink.mails.length = 0
})

type Reader = Seat & { address: string }
const hourMs = 3_600_000
/** Passed two hours ago at most, by UTC. */
const digest = { on: 'daily' as const, hour: new Date(Date.now() - hourMs).getUTCHours() }
const slotNow = () => latestSlot(new Date(), digest, 'UTC').at
const as = <T>(seat: Seat, run: Parameters<typeof desk.desk.open.transact<T>>[0]) =>
  desk.desk.open.as(seat).transact(run)
const mailsTo = ({ address }: Reader) =>
  desk.sink.mails.filter((mail) => mail.to.includes(address)).map((mail) => parseMail(Buffer.from(mail.raw, 'latin1')))
let made = 0

async function aReader(): Promise<Reader> {
  const address = `agent-${++made}@staff.example`
  const { seat } = await signedIn(desk.desk, await anAgent(desk.desk, { email: address }))
  await as(seat, (ctx) => changeNotificationSettings(ctx, seat.personId, { ways: { assigned: 'bell' }, digest }))
  return { ...seat, address }
}
async function given(seat: Seat, subject: string): Promise<string> {
  const [mail] = await desk.handIn({ from: `c${++made}@outside.example`, subject, text: 'It flickers.' })
  const ticketId = mail?.ticketId ?? ''
  await as(admin, (ctx) => changeTicket(ctx, ticketId, [{ action: 'assign', assigneeId: seat.personId }]))
  await desk.run()
  return ticketId
}
/** The last digest was the day before, and all that was told since came before this one's hour. */
async function aDayLater(seat: Seat): Promise<void> {
  const { db } = desk.desk
  const before = new Date(slotNow().getTime() - 24 * hourMs)
  const slotOn = before.toISOString().slice(0, 10)
  await db
    .updateTable('notificationDigests')
    .set({ slotOn, untilAt: before })
    .where('agentId', '=', seat.personId)
    .execute()
  await db
    .updateTable('notifications')
    .set({ createdAt: new Date(slotNow().getTime() - 60_000) })
    .where('agentId', '=', seat.personId)
    .execute()
}
async function send(): Promise<void> {
  await sendDigests(desk.desk.open)
  await desk.run()
}

test('one mail with what is unread, by ticket with its link, in the agent’s language; once, whoever else tries', async () => {
  const reader = await aReader()
  await desk.desk.db.updateTable('persons').set({ locale: 'nb' }).where('id', '=', reader.personId).execute()
  const read = await given(reader, 'Read')
  const ticketId = await given(reader, 'Lamp <b>')
  await as(reader, (ctx) => readNotifications(ctx, { ticketId: read }))
  await send()
  expect(mailsTo(reader)).toEqual([])

  await aDayLater(reader)
  await Promise.all([sendDigests(desk.desk.open), sendDigests(desk.desk.open)])
  await send()
  const mails = mailsTo(reader)
  expect(mails).toHaveLength(1)
  const { number } = await desk.ticket(ticketId)
  const [mail] = mails
  expect(mail?.subject).toBe('Ett ulest varsel')
  expect(mail?.text).toContain(`[#${number}] Lamp <b>`)
  expect(mail?.text).toContain(`https://desk.example/desk/tickets/${number}`)
  expect(mail?.text).toContain('er nå din.')
  expect(mail?.text).not.toContain('Read')
  expect(mail?.html).toContain(`href="https://desk.example/desk/tickets/${number}"`)
  expect(mail?.html).toContain('Lamp &lt;b&gt;')
})

test('nothing is sent where there is nothing, and what was in one is in no later one', async () => {
  const reader = await aReader()
  await aDayLater(reader)
  await send()
  expect(mailsTo(reader)).toEqual([])
  await given(reader, 'Lamp')
  await aDayLater(reader)
  await send()
  expect(mailsTo(reader)).toHaveLength(1)
  // The next day: it is unread still, but was told in the digest before.
  const { db } = desk.desk
  const before = new Date(slotNow().getTime() - 24 * hourMs)
  await db
    .updateTable('notificationDigests')
    .set({ slotOn: before.toISOString().slice(0, 10) })
    .where('agentId', '=', reader.personId)
    .execute()
  await send()
  expect(mailsTo(reader)).toHaveLength(1)
})

test('turned on, it waits for its next hour; turned off, or without a seat, nothing comes', async () => {
  const reader = await aReader()
  await given(reader, 'Lamp')
  await send()
  expect(mailsTo(reader)).toEqual([])
  await aDayLater(reader)
  await as(reader, (ctx) => changeNotificationSettings(ctx, reader.personId, { digest: null }))
  await send()
  expect(mailsTo(reader)).toEqual([])
  await as(reader, (ctx) => changeNotificationSettings(ctx, reader.personId, { digest }))
  await aDayLater(reader)
  await desk.desk.db.updateTable('agents').set({ isActive: false }).where('personId', '=', reader.personId).execute()
  await send()
  expect(mailsTo(reader)).toEqual([])
})

test('a ticket out of sight meanwhile is in no digest', async () => {
  const reader = await aReader()
  await given(reader, 'Secret')
  await aDayLater(reader)
  const restrict = (isRestricted: boolean) =>
    desk.desk.transact((ctx) => changeMailbox(ctx, desk.mailbox.id, { isRestricted }))
  await restrict(true)
  try {
    await send()
  } finally {
    await restrict(false)
  }
  expect(mailsTo(reader)).toEqual([])
})
