import type { setReminder as contractSet } from '@foyer/contract/reminding'
import type { RouteInput } from '@foyer/contract/route'
import { newId } from '../../../platform/ids'
import { assertMay, seatOf } from '../../access'
import type { Ctx } from '../../context'
import { beginAct } from '../act'
import type { TicketRow } from '../ticket'
import { lockTicket } from '../ticket-store'
import { reminderTooMany } from './errors'
import { countOpenReminders, insertReminder } from './reminder-store'
import { assertSees, assertToCome } from './write-reminder'

type Asked = RouteInput<typeof contractSet>['body']
const mostOpen = 50

/** Whoever sees the ticket may set one, for themselves or for another who sees it. */
export async function setReminder(ctx: Ctx, ref: string, asked: Asked): Promise<TicketRow> {
  const ticket = await lockTicket(ctx, ref)
  assertMay(ctx.actor, 'ticket.readInternal', ticket)
  const setById = seatOf(ctx.actor).personId
  const { agentId = setById } = asked
  const [text, dueAt, id] = [asked.text.trim(), new Date(asked.dueAt), newId(ctx.now)]
  assertToCome(ctx, dueAt)
  if (agentId !== setById) await assertSees(ctx, agentId, ticket)
  if ((await countOpenReminders(ctx, ticket.id)) >= mostOpen) throw reminderTooMany(mostOpen)
  await insertReminder(ctx, { id, ticketId: ticket.id, agentId, setById, text, dueAt, createdAt: ctx.now })
  const after = { agentId, dueAt: dueAt.toISOString(), doneAt: null, doneById: null }
  const act = beginAct(ctx, ticket)
  act.record({
    body: { type: 'reminder.set', reminderId: id, before: null, after },
    personal: { before: '', after: text },
  })
  return act.finish()
}
