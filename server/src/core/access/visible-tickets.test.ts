import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestDesk, testDesk } from '../../../test/desk'
import { aMailbox, anAgent } from '../../../test/factories'
import { aTicket, aWorkingDesk } from '../../../test/tickets'
import { newId } from '../../platform/ids'
import type { Seat } from '../context'
import { canSee } from './may'
import { visibleTickets } from './visible-tickets'

let desk: TestDesk
const mailboxes: (string | null)[] = [null]
const teams: (string | null)[] = [null]
const agents: (string | null)[] = [null]

beforeAll(async () => {
  desk = await testDesk()
  await aWorkingDesk(desk)
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
        await desk.db.updateTable('tickets').set({ teamId, assigneeId }).where('id', '=', ticket.id).execute()
      }
})
afterAll(() => desk.close())

const some = (ids: readonly (string | null)[]) => fc.subarray(ids.filter((id) => id !== null))
const anySeat = (): fc.Arbitrary<Seat> =>
  fc
    .record({
      role: fc.constantFrom('admin' as const, 'manager' as const, 'agent' as const, 'light' as const),
      personId: fc.constantFrom(...agents.map((id) => id ?? newId())),
      teamIds: some(teams),
      visibleIds: some(mailboxes),
      closedIds: some(mailboxes),
    })
    .map(({ closedIds, visibleIds, ...given }) => ({
      ...given,
      kind: 'agent',
      name: '',
      managesTeamIds: null,
      via: { kind: 'token', id: newId(), scopes: [] },
      mailboxes: {
        visibleIds: visibleIds.filter((id) => !closedIds.includes(id)),
        workIds: [],
        allHandsIds: [],
        closedIds,
        seesAll: closedIds.length === 0 && visibleIds.length === mailboxes.length - 1,
      },
    }))

test('the predicate in SQL and the one in memory show every seat the same tickets', async () => {
  const all = await desk.db.selectFrom('tickets').select(['id', 'mailboxId', 'teamId', 'assigneeId']).execute()
  await fc.assert(
    fc.asyncProperty(anySeat(), async (seat) => {
      const rows = await desk.db.selectFrom('tickets').select('id').where(visibleTickets(seat)).execute()
      expect(new Set(rows.map((row) => row.id))).toEqual(
        new Set(all.filter((place) => canSee(seat, place)).map((place) => place.id)),
      )
    }),
    { numRuns: 200 },
  )
})
