import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { aMailbox } from '../../test/factories'
import { type StaffedDesk, staffedDesk } from '../../test/staffed-desk'
import { doPastStep, fourTickets, messagesOf, type PastStep, pastStep, pictureOf } from '../../test/ticket-past'
import { aTicket } from '../../test/tickets'
import { type Act, act, named } from '../../test/undo-acts'
import { loadSeat } from '../core/access'
import type { Seat } from '../core/context'
import { seedStatuses } from '../core/statuses'
import { stepsOf } from '../core/tickets/steps/step-state'
import { canUndo } from '../core/tickets/undo-event'
import { newId } from '../platform/ids'
import { routes } from './routes'

/** FOYER_UNDO_RUNS asks for more sequences than fit into every run of the tests; FOYER_UNDO_SEED repeats one. */
const { FOYER_UNDO_RUNS = '150', FOYER_UNDO_SEED } = process.env
const limits = {
  numRuns: Number(FOYER_UNDO_RUNS),
  ...(FOYER_UNDO_SEED !== undefined && { seed: Number(FOYER_UNDO_SEED) }),
}

let staff: StaffedDesk
let seat: Seat
/** What there is to choose from, by the name it has in the sequences. */
const known: Record<string, string> = {}

beforeAll(async () => {
  staff = await staffedDesk(routes)
  await staff.desk.transact(seedStatuses)
  const make = async (name: string, path: string, body: object) => {
    const made = await staff.as('admin', 'POST', path, body)
    expect(made).toMatchObject({ status: 201 })
    known[name] = String(made.body.id)
  }
  const box = async (name: string, given: Parameters<typeof aMailbox>[1]) => {
    known[name] = (await staff.desk.transact((ctx) => aMailbox(ctx, given))).id
  }
  await box('usual', {})
  await make('otherBrand', '/brands', { name: 'Second face' })
  await box('ofOtherBrand', { brandId: known.otherBrand })
  await box('closed', { isRestricted: true })
  await make('team', '/teams', { name: 'Returns', tier: 1 })
  for (const role of ['admin', 'agent'] as const) known[role] = staff.seats[role].personId
  await staff.as('admin', 'PUT', `/teams/${known.team}/members`, [known.admin, known.agent])
  await make('category', '/categories', { name: 'Taps' })
  await make('type', '/types', { key: 'fault', names: { en: 'Fault' } })
  const steps = [{ text: 'Look' }, { text: 'Mend', after: [0] }]
  expect(await staff.as('admin', 'PATCH', `/types/${known.type}`, { steps })).toMatchObject({ status: 200 })
  await make('status', '/statuses', { key: 'shipped', category: 'done', names: { en: 'Shipped' } })
  const field = { appliesTo: 'ticket', options: [] }
  await make('field', '/custom-fields', { ...field, key: 'size', kind: 'text', names: { en: 'Size' } })
  await make('organization', '/organizations', { name: 'Acme' })
  await make('person', '/people', { name: 'Ana', email: 'ana@outside.example', organizationId: known.organization })
  known.incident = (await aTicket(staff.desk, { mailboxId: known.usual ?? '' })).ticket.id
  // The seat of before knows nothing of the mailboxes made since.
  const loaded = await loadSeat(staff.desk.db, staff.seats.agent.personId, staff.seats.agent.via)
  if (loaded === null) throw new Error('no seat')
  seat = loaded
})
afterAll(() => staff.close())

const withIds = (given: object): Record<string, unknown> =>
  JSON.parse(JSON.stringify(given).replace(/"\$(\w+)"/g, (_all, name: string) => JSON.stringify(known[name])))

type Changing = Exclude<Act, { act: 'back' | 'again' }>
type Role = 'agent' | 'admin'
type Picture = Awaited<ReturnType<typeof pictureOf>>
/** What an act left behind: how it was before, and its events, newest first; or the bulk change to undo as one. */
type Done = { by: Role; before: Picture; ids: string[]; eventIds: string[]; bulkId: string | null }

const versions = async (ids: readonly string[]) =>
  new Map(
    (
      await staff.desk.db
        .selectFrom('tickets')
        .select(['id', 'version'])
        .where('id', 'in', [...ids])
        .execute()
    ).map((row) => [row.id, row.version]),
  )

/** The events behind these versions that say they can be undone, newest first. */
async function undoableSince(before: ReadonlyMap<string, number>): Promise<string[]> {
  const { rows } = await staff.desk.database.pool.query(
    `select e.id, e.type, e.data, e.object_id, e.object_version,
       exists (select from events u where u.undoes_event_id = e.id) as is_undone
     from events e where e.object_id = any($1) order by e.object_id, e.object_version desc`,
    [[...before.keys()]],
  )
  const now = new Date()
  return rows
    .filter((row) => row.object_version > (before.get(row.object_id) ?? 0))
    .filter((row) => canUndo({ type: row.type, data: row.data, at: now, isUndone: row.is_undone }, now))
    .map((row) => row.id)
}

/** Who may no longer see the ticket asks an admin, who undoes all but what somebody follows: false until it is seen again. */
async function undo(eventId: string, by: Role): Promise<boolean> {
  const own = await staff.as(by, 'POST', `/events/${eventId}/undo`, {})
  const answer = own.status === 404 ? await staff.as('admin', 'POST', `/events/${eventId}/undo`, {}) : own
  if (own.status === 404 && answer.body.code === 'event.cannotUndo') return false
  // Told by two tickets, undone with the other one.
  if (answer.body.code !== 'event.alreadyUndone') expect({ eventId, answer }).toMatchObject({ answer: { status: 200 } })
  return true
}

async function undoEach(eventIds: readonly string[], by: Role): Promise<void> {
  const outOfSight: string[] = []
  for (const eventId of eventIds) if (!(await undo(eventId, by))) outOfSight.push(eventId)
  for (const eventId of outOfSight) expect(await undo(eventId, by)).toBe(true)
}

/** Newest first, or all at once; tickets that went out of sight by the act stay for an admin, event by event. */
async function undoAll(done: Done): Promise<void> {
  const isWhole = done.bulkId !== null && (await undoBulk(done.bulkId, done.by))
  if (!isWhole) await undoEach(done.eventIds, done.by)
  expect(await pictureOf(staff.desk, done.ids)).toEqual(done.before)
}

async function undoBulk(id: string, by: Role): Promise<boolean> {
  const answer = await staff.as(by, 'POST', `/bulk-changes/${id}/undo`, {})
  expect(answer).toMatchObject({ status: 200, body: { state: 'finished' } })
  const refused = (Array.isArray(answer.body.refused) ? answer.body.refused : []).map(({ code }) => code)
  expect(refused.filter((code) => code !== 'ticket.unknown')).toEqual([])
  return refused.length === 0
}

/** Asks for it as the screens do. Answers the bulk change, if it was one that changed something. */
async function carryOut(given: Changing, ids: string[]): Promise<string | null> {
  const ticket = (index: number): string => ids[index % ids.length] ?? ''
  const ask = async (role: Role, method: 'POST' | 'PATCH' | 'DELETE', path: string, body?: object) => {
    const answer = await staff.as(role, method, path, body && withIds(body))
    expect(answer.status).toBeLessThan(500)
    return answer
  }
  switch (given.act) {
    case 'change':
      await ask(given.by, 'PATCH', `/tickets/${ticket(given.at)}`, given.change)
      return null
    case 'macro': {
      const { body } = await ask(given.by, 'POST', '/macros', { name: 'Steps', actions: given.actions })
      await ask(given.by, 'POST', `/tickets/${ticket(given.at)}/macros/${body.id}/apply`)
      await ask(given.by, 'DELETE', `/macros/${body.id}`)
      return null
    }
    case 'bulk': {
      const ticketIds = [...new Set(given.ats.map(ticket))]
      const { body } = await ask(given.by, 'POST', '/bulk-changes', { ticketIds, actions: given.change })
      return given.isUndoneAsOne && body.canUndo === true ? String(body.id) : null
    }
    case 'merge': {
      const body = { into: ticket(given.other), addParticipants: given.addParticipants }
      await ask(given.by, 'POST', `/tickets/${ticket(given.at)}/merge`, body)
      return null
    }
    case 'split': {
      const there = await messagesOf(staff.desk, [ticket(given.at)])
      const message = there[given.what % Math.max(1, there.length)]
      if (message === undefined) return null
      const { status, body } = await ask(given.by, 'POST', `/messages/${message.id}/split`, {
        andLater: given.andLater,
      })
      if (status === 201) ids.push(String(body.id))
      return null
    }
    case 'link': {
      const body = { kind: given.kind, ticket: ticket(given.other) }
      await ask(given.by, 'POST', `/tickets/${ticket(given.at)}/links`, body)
      return null
    }
    case 'unlink': {
      const query = staff.desk.db.selectFrom('ticketLinks').select('id').where('ticketId', '=', ticket(given.at))
      const link = await query.executeTakeFirst()
      if (link !== undefined) await ask(given.by, 'DELETE', `/tickets/${ticket(given.at)}/links/${link.id}`)
      return null
    }
    case 'tick': {
      const query = staff.desk.db.selectFrom('tickets').selectAll().where('id', '=', ticket(given.at))
      const row = await query.executeTakeFirst()
      const id = row === undefined ? newId() : (stepsOf(row)[given.what]?.id ?? newId())
      await ask(given.by, 'PATCH', `/tickets/${ticket(given.at)}/steps/${id}`, { isDone: given.isDone })
      return null
    }
    case 'handOver': {
      const to = given.toTeam ? { teamId: named('team') } : { agentId: named(given.by === 'admin' ? 'agent' : 'admin') }
      await ask(given.by, 'POST', `/tickets/${ticket(given.at)}/hand-over`, { to, summary: 'Look at it' })
      return null
    }
    case 'decide': {
      const query = staff.desk.db.selectFrom('tickets').select('handOverId').where('id', '=', ticket(given.at))
      const id = (await query.executeTakeFirst())?.handOverId ?? newId()
      const body = given.how === 'return' ? { reason: 'Not ours' } : {}
      await ask(given.by, 'POST', `/hand-overs/${id}/${given.how}`, body)
      return null
    }
    case 'remind':
      await ask(given.by, 'POST', `/tickets/${ticket(given.at)}/reminders`, { dueAt: given.dueAt, text: 'Look' })
      return null
    case 'reminder': {
      const query = staff.desk.db.selectFrom('reminders').select('id').where('ticketId', '=', ticket(given.at))
      const id = (await query.where('removedAt', 'is', null).executeTakeFirst())?.id ?? newId()
      if (given.how === null) await ask(given.by, 'DELETE', `/reminders/${id}`)
      else await ask(given.by, 'PATCH', `/reminders/${id}`, given.how)
      return null
    }
    case 'delete':
      await ask('admin', 'DELETE', `/tickets/${ticket(given.at)}`)
      return null
    case 'restore':
      await ask('admin', 'POST', `/tickets/${ticket(given.at)}/restore`)
      return null
  }
}

const roleOf = (given: Changing): Role => ('by' in given ? given.by : 'admin')

/** Carries out what comes, and answers what there is to undo of it. */
async function take(given: Changing, ids: string[]): Promise<Done | null> {
  const before = { versions: await versions(ids), picture: await pictureOf(staff.desk, ids), ids: [...ids] }
  const bulkId = await carryOut(given, ids)
  const eventIds = await undoableSince(before.versions)
  if (eventIds.length === 0) expect(await pictureOf(staff.desk, before.ids)).toEqual(before.picture)
  const done = { by: roleOf(given), before: before.picture, ids: before.ids, eventIds, bulkId }
  return eventIds.length === 0 ? null : done
}

type Stacks = { done: Done[]; undone: Done[] }

/** Undoing what was undone is an act like any other: its events can be undone again. */
async function takeAgain({ done, undone }: Stacks): Promise<void> {
  const last = undone.pop()
  if (last === undefined) return
  const picture = await pictureOf(staff.desk, last.ids)
  const before = await versions(last.ids)
  await undoEach(last.eventIds, last.by)
  const eventIds = await undoableSince(before)
  done.push({ ...last, before: picture, eventIds, bulkId: null })
}

async function takeBack({ done, undone }: Stacks): Promise<void> {
  const last = done.pop()
  if (last === undefined) return
  const before = await versions(last.ids)
  await undoAll(last)
  const eventIds = await undoableSince(before)
  if (eventIds.length > 0) undone.push({ ...last, eventIds })
}

async function holds(past: readonly PastStep[], acts: readonly Act[]): Promise<void> {
  const { ids, people } = await fourTickets(staff.desk, known.usual ?? '')
  for (const { at, ...step } of past) await doPastStep(staff.desk, seat, { ...step, id: ids[at] ?? '', people })
  const stacks: Stacks = { done: [], undone: [] }
  for (const given of acts) {
    if (given.act === 'back') await takeBack(stacks)
    else if (given.act === 'again') await takeAgain(stacks)
    else {
      const done = await take(given, ids)
      if (done === null) continue
      stacks.done.push(done)
      stacks.undone = []
    }
  }
  for (const done of stacks.done.reverse()) await undoAll(done)
}

/** What random sequences found once. */
const found: readonly (readonly [string, readonly PastStep[], readonly Act[]])[] = [
  [
    'a link taken off by hand',
    [],
    [
      { act: 'link', at: 1, by: 'agent', other: 0, kind: 'related' },
      { act: 'unlink', at: 1, by: 'agent' },
    ],
  ],
  [
    'a draft put aside by a merge',
    [
      { at: 0, act: 'draft', what: 0 },
      { at: 1, act: 'draft', what: 0 },
    ],
    [{ act: 'merge', at: 0, by: 'agent', other: 1, addParticipants: false }],
  ],
  [
    'a merged ticket deleted and restored',
    [],
    [
      { act: 'merge', at: 1, by: 'agent', other: 0, addParticipants: false },
      { act: 'delete', at: 1 },
      { act: 'restore', at: 1 },
    ],
  ],
  [
    'a move to another brand from no mailbox',
    [],
    [
      { act: 'change', at: 0, by: 'agent', change: { mailboxId: null } },
      { act: 'change', at: 0, by: 'agent', change: { mailboxId: named('ofOtherBrand') } },
    ],
  ],
  [
    'a move that lets the assignee go',
    [],
    [
      { act: 'change', at: 0, by: 'admin', change: { assigneeId: named('agent') } },
      { act: 'change', at: 0, by: 'admin', change: { mailboxId: named('closed') } },
    ],
  ],
  [
    'an end and the way back to it while merged',
    [],
    [
      { act: 'merge', at: 0, by: 'agent', other: 1, addParticipants: false },
      { act: 'change', at: 1, by: 'agent', change: { status: 'done' } },
      { act: 'change', at: 1, by: 'agent', change: { snoozedUntil: '2098-01-01T00:00:00.000Z' } },
    ],
  ],
]
test.each(found)('%s and its undo give back the same tickets', (_what, past, acts) => holds(past, acts))

test('any sequence of acts, then their undos, gives back the same tickets', () => {
  const past = fc.array(pastStep, { maxLength: 8 })
  const acts = fc.array(act, { minLength: 1, maxLength: 8 })
  return fc.assert(fc.asyncProperty(past, acts, holds), limits)
}, 3_600_000)
