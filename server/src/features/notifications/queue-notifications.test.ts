import { sql } from 'kysely'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { anAdmin, anAgent, type SeatToMake, signedIn } from '../../../test/factories'
import { type MailDesk, mailDesk } from '../../../test/mail-desk'
import { setTeamMembers } from '../../core/agents/set-team-members'
import type { Seat } from '../../core/context'
import { setMailboxGrants } from '../../core/mailboxes'
import { changeTicket, replyToTicket } from '../../core/tickets'
import { newId } from '../../platform/ids'
import { listNotifications } from './list-notifications'
import { readNotifications } from './mark-read'
import { changeNotificationSettings } from './settings'
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
afterEach(() => {
  desk.sink.mails.length = 0
})

type Person = Seat & { address: string }
const as = <T>(seat: Seat, run: Parameters<typeof desk.desk.open.transact<T>>[0]) =>
  desk.desk.open.as(seat).transact(run)
let made = 0
async function aWatcher(untaken: 0 | 5, given: SeatToMake = {}): Promise<Person> {
  const address = `agent-${++made}@staff.example`
  const { seat } = await signedIn(desk.desk, await anAgent(desk.desk, { email: address, ...given }))
  await as(seat, (ctx) =>
    changeNotificationSettings(ctx, seat.personId, {
      ways: { newInQueue: 'mail', repliedInQueue: 'mail' },
      untaken: { newInQueue: untaken, repliedInQueue: untaken },
      mailsOnlyWhenAway: false,
    }),
  )
  return { ...seat, address }
}
/** As each minute does it; all that happened here is committed. */
const queuesTold = () => tellQueues(desk.desk.open, -1)
async function opened() {
  const from = `cust${++made}@outside.example`
  const messageId = `<q${made}@outside.example>`
  const [mail] = await desk.handIn({ from, messageId, subject: `Bell ${made}`, text: 'It does not ring.' })
  await queuesTold()
  await desk.run()
  return { from, messageId, ticketId: mail?.ticketId ?? '' }
}
const kindsOf = async (seat: Seat, ticketId: string) =>
  (await as(seat, (ctx) => listNotifications(ctx, { unread: false, limit: 50 }))).items
    .filter((one) => one.ticket?.id === ticketId)
    .map((one) => one.kind)
const mailsTo = ({ address }: Person) => desk.sink.mails.filter((mail) => mail.to.includes(address))
const assign = (ticketId: string, assigneeId: string | null) =>
  as(admin, (ctx) => changeTicket(ctx, ticketId, [{ action: 'assign', assigneeId }]))

/** The minutes are over: what was told is that old, and its job is due. */
async function minutesLater(): Promise<void> {
  await desk.desk.db
    .updateTable('notifications')
    .set({ createdAt: sql`created_at - interval '6 minutes'`, sendsAt: sql`sends_at - interval '6 minutes'` })
    .where('sendsAt', 'is not', null)
    .execute()
  await desk.desk.database.pool.query('update graphile_worker._private_jobs set run_at = now() where run_at > now()')
  await desk.run()
}

test('a new ticket is told to whoever may take it: its team, without one everybody who may answer', async () => {
  const [watcher, light] = [await aWatcher(0), await aWatcher(0, { role: 'light' })]
  await as(admin, (ctx) => setMailboxGrants(ctx, desk.mailbox.id, [{ agentId: light.personId, level: 'read' }]))
  const { ticketId, from, messageId } = await opened()
  expect(await kindsOf(watcher, ticketId)).toEqual(['newInQueue'])
  expect(await kindsOf(light, ticketId)).toEqual([])
  expect(await kindsOf(admin, ticketId)).toEqual([])
  expect(mailsTo(watcher)).toHaveLength(1)

  const member = await aWatcher(0)
  const teamId = newId()
  await desk.desk.db.insertInto('teams').values({ id: teamId, name: 'Bells' }).execute()
  await as(admin, (ctx) => setTeamMembers(ctx, teamId, [member.personId]))
  await as(admin, (ctx) => changeTicket(ctx, ticketId, [{ action: 'setTeam', teamId }]))
  await desk.handIn({ from, inReplyTo: messageId, text: 'Still silent.' })
  await desk.run()
  expect(await kindsOf(member, ticketId)).toEqual(['repliedInQueue'])
  expect(await kindsOf(watcher, ticketId)).toEqual(['newInQueue'])

  await as(watcher, (ctx) => changeTicket(ctx, ticketId, [{ action: 'follow', isFollowed: true }]))
  await assign(ticketId, admin.personId)
  await desk.handIn({ from, inReplyTo: messageId, text: 'Hello?' })
  await desk.run()
  expect(await kindsOf(watcher, ticketId)).toEqual(['replied', 'newInQueue'])
  expect(await kindsOf(member, ticketId)).toEqual(['repliedInQueue'])
  await as(admin, (ctx) => setTeamMembers(ctx, teamId, []))
})

test.each([
  ['given to somebody', (ticketId: string) => assign(ticketId, desk.seat.personId)],
  [
    'answered',
    (ticketId: string) =>
      as(admin, (ctx) => replyToTicket(ctx, ticketId, { visibility: 'public', text: 'Oil it.', status: 'open' })),
  ],
  [
    'done',
    (ticketId: string) => as(admin, (ctx) => changeTicket(ctx, ticketId, [{ action: 'setStatus', status: 'done' }])),
  ],
] as const)('within the minutes %s, it is mailed to nobody', async (_how, take) => {
  const watcher = await aWatcher(5)
  const { ticketId } = await opened()
  expect(mailsTo(watcher)).toEqual([])
  await take(ticketId)
  await minutesLater()
  expect(await kindsOf(watcher, ticketId)).toEqual(['newInQueue'])
  expect(mailsTo(watcher)).toEqual([])
})

test('nobody took it, or gave it back in time: it is mailed, once', async () => {
  const watcher = await aWatcher(5)
  const { ticketId } = await opened()
  await assign(ticketId, admin.personId)
  await assign(ticketId, null)
  await desk.run()
  expect(mailsTo(watcher)).toEqual([])
  await minutesLater()
  await minutesLater()
  expect(mailsTo(watcher)).toHaveLength(1)
  expect(mailsTo(watcher)[0]?.raw).toContain('that nobody has yet')
})

test('read in the bell meanwhile, it is not mailed', async () => {
  const watcher = await aWatcher(5)
  const { ticketId } = await opened()
  await as(watcher, (ctx) => readNotifications(ctx, { ticketId }))
  await minutesLater()
  expect(mailsTo(watcher)).toEqual([])
})
