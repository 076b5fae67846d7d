import type { changeNotificationSettings as contractChange, NotificationPreview } from '@foyer/contract/notifications'
import type { RouteInput } from '@foyer/contract/route'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { anAdmin, anAgent, signedIn } from '../../../test/factories'
import { type MailDesk, mailDesk } from '../../../test/mail-desk'
import type { Seat } from '../../core/context'
import { changeMailbox } from '../../core/mailboxes'
import { changeTicket, findTicket } from '../../core/tickets'
import { newId } from '../../platform/ids'
import { listNotifications } from './list-notifications'
import { readNotifications } from './mark-read'
import { previewYesterday } from './preview-yesterday'
import { changeNotificationSettings, readNotificationSettings } from './settings'
import { tellQueues } from './tell-queues'

let desk: MailDesk
let admin: Seat
beforeAll(async () => {
  desk = await mailDesk()
  admin = (await signedIn(desk.desk, await anAdmin(desk.desk, { email: 'ada@staff.example' }))).seat
  await desk.connectRelay()
  await queuesTold()
})
afterAll(() => desk.close())

type Person = Seat & { address: string }
const as = <T>(seat: Seat, run: Parameters<typeof desk.desk.open.transact<T>>[0]) =>
  desk.desk.open.as(seat).transact(run)
const noonOffset = 12 - new Date().getUTCHours()
/** Where it is about noon now: no midnight comes between. The names of these zones count the other way round. */
const timeZone = noonOffset === 0 ? 'UTC' : `Etc/GMT${noonOffset > 0 ? '-' : '+'}${Math.abs(noonOffset)}`
let made = 0
async function aPerson(isAtDesk = false): Promise<Person> {
  const address = `agent-${++made}@staff.example`
  const { seat } = await signedIn(desk.desk, await anAgent(desk.desk, { email: address }))
  const { db } = desk.desk
  await db.updateTable('persons').set({ timeZone }).where('id', '=', seat.personId).execute()
  const lastSeenAt = new Date(Date.now() - (isAtDesk ? 0 : 3_600_000))
  await db.updateTable('sessions').set({ lastSeenAt }).where('agentId', '=', seat.personId).execute()
  return { ...seat, address }
}
/** As each minute does it; all that happened here is committed. */
const queuesTold = () => tellQueues(desk.desk.open, -1)
async function opened(): Promise<string> {
  const [mail] = await desk.handIn({
    from: `c${++made}@outside.example`,
    subject: `Lamp ${made}`,
    text: 'It flickers.',
  })
  await queuesTold()
  await desk.run()
  return mail?.ticketId ?? ''
}
async function given(seat: Seat): Promise<string> {
  const ticketId = await opened()
  await as(admin, (ctx) => changeTicket(ctx, ticketId, [{ action: 'assign', assigneeId: seat.personId }]))
  await desk.run()
  return ticketId
}
/** Asked on the day after. */
const previewOf = (seat: Seat, change: RouteInput<typeof contractChange>['body'] = {}) =>
  as(seat, (ctx) => previewYesterday({ ...ctx, now: new Date(ctx.now.getTime() + 86_400_000) }, change))
const sentIn = ({ sent }: NotificationPreview) =>
  sent.map((one) => [one.notification.kind, one.notification.ticket?.id, one.byMail, one.byPush])
const unsentIn = ({ unsent }: NotificationPreview) => unsent.map((one) => [one.notification.ticket?.id, one.why])

test('it says what really left, and what other settings would have made of it; nothing is saved', async () => {
  const person = await aPerson()
  const ticketId = await given(person)
  const stored = await as(person, (ctx) => readNotificationSettings(ctx, person.personId))
  const preview = await previewOf(person)
  expect(sentIn(preview)).toEqual([['assigned', ticketId, true, false]])
  expect(preview).toMatchObject({ mails: 1, pushes: 0, digest: null })
  expect(desk.sink.mails.filter((mail) => mail.to.includes(person.address))).toHaveLength(1)

  const other = await previewOf(person, { ways: { assigned: 'bell' } })
  expect(other).toMatchObject({ mails: 0, sent: [] })
  expect(unsentIn(other)).toContainEqual([ticketId, 'bell'])
  // No device: a push would have reached nobody.
  expect(unsentIn(await previewOf(person, { ways: { assigned: 'push' } }))).toContainEqual([ticketId, 'bell'])
  expect(await as(person, (ctx) => readNotificationSettings(ctx, person.personId))).toEqual(stored)
})

test('a mailbox may be told of otherwise, by the bell, the mails and the preview alike', async () => {
  const person = await aPerson()
  const ticketId = await given(person)
  const { mailboxId } = await as(admin, (ctx) => findTicket(ctx, ticketId))
  const exception = { kind: 'assigned', mailboxId: mailboxId ?? '', way: 'nothing' } as const
  expect(sentIn(await previewOf(person))).toEqual([['assigned', ticketId, true, false]])
  const without = await previewOf(person, { exceptions: [exception] })
  expect(without).toMatchObject({ mails: 0, sent: [] })
  expect(unsentIn(without)).toContainEqual([ticketId, 'nothing'])
  // Another mailbox, another kind: as for all.
  for (const other of [
    { ...exception, mailboxId: newId() },
    { ...exception, kind: 'replied' as const },
  ])
    expect(sentIn(await previewOf(person, { exceptions: [other] }))).toEqual([['assigned', ticketId, true, false]])
  const only = { ways: { assigned: 'nothing' as const }, exceptions: [{ ...exception, way: 'mail' as const }] }
  expect(sentIn(await previewOf(person, only))).toEqual([['assigned', ticketId, true, false]])

  await as(person, (ctx) => changeNotificationSettings(ctx, person.personId, { exceptions: [exception] }))
  await given(person)
  const mails = desk.sink.mails.filter((mail) => mail.to.includes(person.address))
  expect(mails).toHaveLength(1)
  const bell = await as(person, (ctx) => listNotifications(ctx, { unread: false, limit: 50 }))
  expect(bell.items.map((one) => one.ticket?.id)).toEqual([ticketId])
})

test('quiet hours move it, and what was read before they ended goes unsent', async () => {
  const person = await aPerson()
  const [read, unread] = [await given(person), await given(person)]
  await as(person, (ctx) => readNotifications(ctx, { ticketId: read }))
  const preview = await previewOf(person, { quiet: { from: '09:00', to: '16:00' } })
  expect(sentIn(preview)).toEqual([['assigned', unread, true, false]])
  expect(unsentIn(preview)).toContainEqual([read, 'read'])
  const local = new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit' })
  expect(local.format(new Date(preview.sent[0]?.at ?? 0))).toBe('16:00')
})

test('what nobody wanted then is judged too: taken in time, it goes unsent', async () => {
  const person = await aPerson()
  const [taken, left] = [await opened(), await opened()]
  await as(admin, (ctx) => changeTicket(ctx, taken, [{ action: 'assign', assigneeId: admin.personId }]))
  expect(unsentIn(await previewOf(person))).toEqual(
    expect.arrayContaining([
      [left, 'nothing'],
      [taken, 'nothing'],
    ]),
  )
  const waiting = { ways: { newInQueue: 'mail' as const }, untaken: { newInQueue: 5 as const } }
  const preview = await previewOf(person, waiting)
  expect(sentIn(preview)).toContainEqual(['newInQueue', left, true, false])
  expect(unsentIn(preview)).toContainEqual([taken, 'taken'])
  const atOnce = await previewOf(person, { ways: { newInQueue: 'mail' } })
  expect(sentIn(atOnce)).toContainEqual(['newInQueue', taken, true, false])
})

test('whether they were at the desk is remembered as it was', async () => {
  const person = await aPerson(true)
  const ticketId = await given(person)
  const lastSeenAt = new Date(Date.now() - 3_600_000)
  await desk.desk.db.updateTable('sessions').set({ lastSeenAt }).where('agentId', '=', person.personId).execute()
  expect(unsentIn(await previewOf(person))).toContainEqual([ticketId, 'atDesk'])
  expect(sentIn(await previewOf(person, { mailsOnlyWhenAway: false }))).toEqual([['assigned', ticketId, true, false]])
})

test('the digest of the day is counted as it would have been', async () => {
  const person = await aPerson()
  const [read] = [await given(person), await given(person)]
  await as(person, (ctx) => readNotifications(ctx, { ticketId: read ?? '' }))
  await as(person, (ctx) => changeNotificationSettings(ctx, person.personId, { ways: { assigned: 'bell' } }))
  const preview = await previewOf(person, { digest: { on: 'daily', hour: 20 } })
  expect(preview).toMatchObject({ mails: 1, digest: { count: 1 } })
  expect(await previewOf(person, { digest: { on: 'daily', hour: 20 }, ways: { assigned: 'nothing' } })).toMatchObject({
    mails: 0,
    digest: null,
  })
})

test('only of one’s own, and of nothing out of sight', async () => {
  const person = await aPerson()
  const ticketId = await given(person)
  expect(JSON.stringify(await previewOf(await aPerson(), { ways: { assigned: 'mail' } }))).not.toContain('"assigned"')
  const restrict = (isRestricted: boolean) =>
    desk.desk.transact((ctx) => changeMailbox(ctx, desk.mailbox.id, { isRestricted }))
  await restrict(true)
  try {
    expect(JSON.stringify(await previewOf(person))).not.toContain(ticketId)
  } finally {
    await restrict(false)
  }
})
