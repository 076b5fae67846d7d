import { verbs } from '@foyer/contract/verbs'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { anySeat } from '../../../test/any-seat'
import { type TestDesk, testDesk } from '../../../test/desk'
import { aMailbox, anAgent } from '../../../test/factories'
import { aTicket, aWorkingDesk } from '../../../test/tickets'
import { newId } from '../../platform/ids'
import { canSee, mayOn } from './may'
import { reachedTickets, visibleTickets } from './visible-tickets'

let desk: TestDesk
const mailboxes: (string | null)[] = [null]
const teams: (string | null)[] = [null]
const agents: (string | null)[] = [null]

beforeAll(async () => {
  desk = await testDesk()
  await aWorkingDesk(desk)
  let offered = 0
  for (let index = 0; index < 3; index++) {
    mailboxes.push((await desk.transact((ctx) => aMailbox(ctx))).id)
    agents.push((await anAgent(desk)).personId)
    const id = newId()
    await desk.db
      .insertInto('teams')
      .values({ id, name: `Team ${index}` })
      .execute()
    teams.push(id)
  }
  for (const mailboxId of mailboxes)
    for (const teamId of teams)
      for (const assigneeId of agents) {
        const { ticket } = await aTicket(desk, { mailboxId })
        // Offered to somebody else, in turn: to nobody, an agent, a team.
        const turn = offered++
        const handedOverToId = turn % 3 === 1 ? (agents[turn % agents.length] ?? null) : null
        const handedOverToTeamId = turn % 3 === 2 ? (teams[turn % teams.length] ?? null) : null
        const set = { teamId, assigneeId, handedOverToId, handedOverToTeamId }
        await desk.db.updateTable('tickets').set(set).where('id', '=', ticket.id).execute()
      }
})
afterAll(() => desk.close())

const known = (ids: readonly (string | null)[]) => ids.filter((id) => id !== null)
const someSeat = () => anySeat({ mailboxIds: known(mailboxes), teamIds: known(teams), agentIds: known(agents) })

test('the predicate in SQL and the one in memory show every seat the same tickets', async () => {
  const all = await desk.db
    .selectFrom('tickets')
    .select(['id', 'mailboxId', 'teamId', 'assigneeId', 'handedOverToId', 'handedOverToTeamId'])
    .execute()
  await fc.assert(
    fc.asyncProperty(someSeat(), async (seat) => {
      const rows = await desk.db.selectFrom('tickets').select('id').where(visibleTickets(seat)).execute()
      expect(new Set(rows.map((row) => row.id))).toEqual(
        new Set(all.filter((place) => canSee(seat, place)).map((place) => place.id)),
      )
    }),
    { numRuns: 200 },
  )
})

test('what a seat may do is the same in SQL and in memory, for every verb on tickets', async () => {
  const all = await desk.db
    .selectFrom('tickets')
    .select(['id', 'mailboxId', 'teamId', 'assigneeId', 'handedOverToId', 'handedOverToTeamId'])
    .execute()
  const verb = fc.constantFrom(...verbs.filter((one) => one.startsWith('ticket.')))
  await fc.assert(
    fc.asyncProperty(someSeat(), verb, async (seat, asked) => {
      const rows = await desk.db.selectFrom('tickets').select('id').where(reachedTickets(seat, asked)).execute()
      expect(new Set(rows.map((row) => row.id))).toEqual(
        new Set(all.filter((place) => mayOn(seat, asked, place)).map((place) => place.id)),
      )
    }),
    { numRuns: 300 },
  )
})
