import { loadSeat } from '../../core/access'
import { type Open, type Seat, system } from '../../core/context'
import { readSetting, writeSetting } from '../../core/settings'
import { newId } from '../../platform/ids'
import { actPlanned, type Filling, keepPlanned, turnsOf } from './act-planned'
import { buildShop, type Shop } from './build-shop'
import { commitLazily, findKeys, lockDemo } from './demo-store'
import { demoExists, demoNotSetUp } from './errors'
import { type Opened, openPlanned } from './open-planned'
import { planTickets } from './plan-tickets'
import type { PlannedTicket } from './planned-ticket'
import { removeDemo } from './remove-demo'
import { sampleCtx } from './sample-ctx'
import { dayMs } from './working-time'

const beforeAll = 75 * dayMs
const atOnce = 4

/**
 * Fills the desk with the last sixty days of an invented shop: some 300 tickets, told by the same verbs as real ones, each
 * at its own time. Nothing leaves the desk, and everything goes away with `removeDemo`. What fails is taken back.
 */
export async function addDemo(open: Open): Promise<{ tickets: number }> {
  const asSystem = open.as(system('demo'))
  const { shop, planned } = await asSystem.transact(async (ctx) => {
    await lockDemo(ctx)
    if (await readSetting(ctx, 'hasDemo')) throw demoExists()
    if (!(await findKeys(ctx, 'statuses')).has('todo')) throw demoNotSetUp()
    await writeSetting(ctx, 'hasDemo', true)
    const planned = planTickets(ctx.now)
    const past = sampleCtx(ctx, new Date(ctx.now.getTime() - beforeAll))
    return { shop: await buildShop(past, tagsOf(planned)), planned }
  })
  try {
    const filling: Filling = { open: asSystem, shop, seats: await loadSeats(asSystem, shop) }
    const opened = await openAll(asSystem, planned, shop)
    await tellAll(filling, planned, opened)
    return { tickets: planned.length }
  } catch (error) {
    await removeDemo(open)
    throw error
  }
}

const tagsOf = (planned: readonly PlannedTicket[]): string[] => [...new Set(planned.flatMap((one) => one.tags))]

async function loadSeats(open: Open, shop: Shop): Promise<Map<string, Seat>> {
  return open.transact(async (ctx) => {
    const seats = new Map<string, Seat>()
    for (const [key, id] of shop.agents) {
      const seat = await loadSeat(ctx.db, id, { kind: 'session', id: newId(), authenticatedAt: ctx.now })
      if (seat !== null) seats.set(key, seat)
    }
    return seats
  })
}

/** One after the other, for numbers follow the time. */
async function openAll(open: Open, planned: readonly PlannedTicket[], shop: Shop): Promise<Opened[]> {
  const opened: Opened[] = []
  for (const [place, ticket] of planned.entries()) {
    const file = await keepPlanned(open, ticket.steps[0].file, place)
    opened.push(
      await open.transact(async (ctx) => {
        await commitLazily(ctx)
        return openPlanned(ctx, { planned: ticket, shop, file })
      }),
    )
  }
  return opened
}

/** What happened afterwards: in order on each ticket, several tickets at once. */
async function tellAll(filling: Filling, planned: readonly PlannedTicket[], opened: readonly Opened[]): Promise<void> {
  const waiting = [...planned.entries()]
  const tell = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const [place, ticket] = next
      const known = opened[place]
      if (known === undefined) throw new RangeError('a ticket was planned and not opened')
      for (const turn of turnsOf(ticket.steps.slice(1)))
        await actPlanned(filling, known, { planned: ticket, turn, place })
    }
  }
  await Promise.all(Array.from({ length: atOnce }, tell))
}
