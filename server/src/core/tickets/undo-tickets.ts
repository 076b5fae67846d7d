import { AppError } from '../../platform/errors'
import type { Ctx } from '../context'
import type { TicketOutcome } from './change-tickets'
import { type Span, type SpanEvent, spanEvents } from './event-store'
import { takeBackAnswer } from './incidents/take-back-answer'
import { lockTickets } from './lock-store'
import { undoEvent } from './undo-event'

/** What goes back with another event of the same act, and has no way back of its own. */
const comesWith = new Set([
  'ticket.organizationChanged',
  'macro.applied',
  'message.submitted',
  'ticket.participantAdded',
])
/** Of another ticket too: two of them at once may mean the same one. */
const ofTwo = new Set(['ticket.merged', 'ticket.mergedIn'])

/**
 * Takes back what one act did to many tickets: the events of each between two versions, newest first. What somebody undid
 * meanwhile is fine as it is; where another cannot be undone, the ticket is refused with the first reason. A reply is taken
 * back with all it did; where it has left, nothing of it goes back.
 */
export async function undoTickets(
  ctx: Ctx,
  spans: readonly Span[],
  options: { isForced: boolean },
): Promise<TicketOutcome[]> {
  const ids = spans.map(({ ticketId }) => ticketId)
  const before = new Map((await lockTickets(ctx, ids)).map((ticket) => [ticket.id, ticket.version]))
  const events = new Map<string, SpanEvent[]>(ids.map((id) => [id, []]))
  for (const event of await spanEvents(ctx, spans)) events.get(event.objectId)?.push(event)
  const undoOne = async (ticketId: string): Promise<TicketOutcome> => {
    const version = before.get(ticketId)
    if (version === undefined) return { ticketId, refusedCode: 'ticket.unknown' }
    let after = version
    let refusedCode: string | null = null
    const written = (events.get(ticketId) ?? []).find(({ type }) => type === 'message.submitted')
    if (written !== undefined) {
      const code = await takeBackAnswer(ctx, written.id)
      if (code !== null) return { ticketId, refusedCode: code }
    }
    for (const { id, type } of events.get(ticketId) ?? []) {
      if (comesWith.has(type)) continue
      try {
        after = (await undoEvent(ctx, id, options)).version
      } catch (error) {
        if (!(error instanceof AppError)) throw error
        if (error.code !== 'event.alreadyUndone') refusedCode ??= error.code
      }
    }
    return refusedCode === null ? { ticketId, versions: { before: version, after } } : { ticketId, refusedCode }
  }
  const isOfTwo = [...events.values()].flat().some(({ type }) => ofTwo.has(type))
  if (!isOfTwo) return Promise.all(ids.map(undoOne))
  const outcomes: TicketOutcome[] = []
  // The last one first: each leaves the other ticket as it found it.
  for (const id of ids.toReversed()) outcomes.push(await undoOne(id))
  return outcomes
}
