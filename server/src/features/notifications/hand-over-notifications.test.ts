import { afterAll, beforeAll, expect, test } from 'vitest'
import { anAgent, signedIn } from '../../../test/factories'
import { type MailDesk, mailDesk } from '../../../test/mail-desk'
import { setTeamMembers } from '../../core/agents/set-team-members'
import type { Seat } from '../../core/context'
import { acceptHandOver, handOverTicket, returnHandOver } from '../../core/tickets'
import { newId } from '../../platform/ids'
import { listNotifications } from './list-notifications'

let desk: MailDesk
let giver: Seat
beforeAll(async () => {
  desk = await mailDesk()
  giver = await aSeat()
})
afterAll(() => desk.close())

const aSeat = async (): Promise<Seat> => (await signedIn(desk.desk, await anAgent(desk.desk))).seat
const as = <T>(seat: Seat, run: Parameters<typeof desk.desk.open.transact<T>>[0]) =>
  desk.desk.open.as(seat).transact(run)
let made = 0
async function opened(): Promise<string> {
  const [mail] = await desk.handIn({
    from: `cust${++made}@outside.example`,
    subject: `Pump ${made}`,
    text: 'It drips.',
  })
  return mail?.ticketId ?? ''
}
const give = async (ticketId: string, to: { agentId: string } | { teamId: string }): Promise<string> => {
  const asked = { to, summary: 'The seal is gone.', tried: '', writer: 'giver' as const }
  return (await as(giver, (ctx) => handOverTicket(ctx, ticketId, asked))).handOverId ?? ''
}
const newsOf = async (seat: Seat, ticketId: string) =>
  (await as(seat, (ctx) => listNotifications(ctx, { unread: false, limit: 50 }))).items
    .filter((one) => one.ticket?.id === ticketId)
    .map((one) => [one.kind, one.preview, one.by?.id])

test('the receiver is told with the summary, and the giver once, with the reason', async () => {
  const receiver = await aSeat()
  const ticketId = await opened()
  const first = await give(ticketId, { agentId: receiver.personId })
  await desk.run()
  expect(await newsOf(receiver, ticketId)).toEqual([['handedOver', 'The seal is gone.', giver.personId]])
  await as(receiver, (ctx) => returnHandOver(ctx, first, { reason: 'No seal left.' }))
  await desk.run()
  expect(await newsOf(giver, ticketId)).toEqual([['handOverReturned', 'No seal left.', receiver.personId]])
  const second = await give(ticketId, { agentId: receiver.personId })
  await as(receiver, (ctx) => acceptHandOver(ctx, second))
  await desk.run()
  expect((await newsOf(giver, ticketId)).map(([kind]) => kind)).toEqual(['handOverAccepted', 'handOverReturned'])
  // Accepted before anybody was told of it: there was nothing to decide any more.
  expect(await newsOf(receiver, ticketId)).toHaveLength(1)
})

test('of a team everybody is told but who gave it', async () => {
  const [one, other, stranger] = [await aSeat(), await aSeat(), await aSeat()]
  const teamId = newId()
  await desk.desk.db
    .insertInto('teams')
    .values({ id: teamId, name: `Seals ${teamId}` })
    .execute()
  await desk.desk.transact((ctx) => setTeamMembers(ctx, teamId, [one.personId, other.personId, giver.personId]))
  const ticketId = await opened()
  await give(ticketId, { teamId })
  await desk.run()
  for (const seat of [one, other]) expect(await newsOf(seat, ticketId)).toHaveLength(1)
  for (const seat of [stranger, giver]) expect(await newsOf(seat, ticketId)).toEqual([])
})
