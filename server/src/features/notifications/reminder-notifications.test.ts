import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { anAgent, signedIn } from '../../../test/factories'
import { type MailDesk, mailDesk } from '../../../test/mail-desk'
import { changeAgent } from '../../core/agents/change-agent'
import type { Seat } from '../../core/context'
import { setReminder, tellReminders } from '../../core/tickets'
import { listNotifications } from './list-notifications'

let desk: MailDesk
beforeAll(async () => {
  desk = await mailDesk()
  await desk.connectRelay()
})
afterAll(() => desk.close())

const aSeat = async (): Promise<Seat> => (await signedIn(desk.desk, await anAgent(desk.desk))).seat
const as = <T>(seat: Seat, run: Parameters<typeof desk.desk.open.transact<T>>[0]) =>
  desk.desk.open.as(seat).transact(run)
let made = 0
async function reminded(by: Seat, agentId: string): Promise<string> {
  const [mail] = await desk.handIn({
    from: `cust${++made}@outside.example`,
    subject: `Pump ${made}`,
    text: 'It drips.',
  })
  const dueAt = new Date(Date.now() + 3_600_000).toISOString()
  await as(by, (ctx) => setReminder(ctx, mail?.ticketId ?? '', { dueAt, agentId, text: 'Ask whether it still drips' }))
  return mail?.ticketId ?? ''
}
const away = (seat: Seat) =>
  sql`update sessions set last_seen_at = now() - interval '1 hour' where agent_id = ${seat.personId}`.execute(
    desk.desk.db,
  )
const anHourLater = () => sql`update reminders set due_at = now() - interval '1 minute'`.execute(desk.desk.db)
const newsOf = async (seat: Seat, ticketId: string) =>
  (await as(seat, (ctx) => listNotifications(ctx, { unread: false, limit: 50 }))).items
    .filter((one) => one.ticket?.id === ticketId)
    .map((one) => [one.kind, one.preview])
const told = ['reminder', 'Ask whether it still drips']

test('whoever it is for is told in the bell and by mail, once, however often the job begins anew', async () => {
  const setter = await aSeat()
  const address = 'told@staff.example'
  const { seat: agent } = await signedIn(desk.desk, await anAgent(desk.desk, { email: address }))
  await away(agent)
  const ticketId = await reminded(setter, agent.personId)
  await anHourLater()
  const crash = desk.desk.open.transact(async (ctx) => {
    await tellReminders(ctx)
    throw new Error('The process ends here.')
  })
  await expect(crash).rejects.toThrow('ends here')
  await Promise.all([desk.desk.open.transact(tellReminders), desk.desk.open.transact(tellReminders)])
  await desk.run()
  expect(await newsOf(agent, ticketId)).toEqual([told])
  expect(await newsOf(setter, ticketId)).toEqual([])
  expect(desk.sink.mails.filter(({ to }) => to.includes(address)).map(({ raw }) => raw)).toEqual([
    expect.stringContaining('Reminder: Ask whether it still drips'),
  ])
})

test('of somebody without a seat, who set it is told', async () => {
  const [setter, leaver] = [await aSeat(), await aSeat()]
  const ticketId = await reminded(setter, leaver.personId)
  await desk.desk.transact((ctx) => changeAgent(ctx, leaver.personId, { isActive: false }))
  await anHourLater()
  await desk.desk.open.transact(tellReminders)
  await desk.run()
  expect(await newsOf(setter, ticketId)).toEqual([told])
})
