import { inSavepoint } from '../../../platform/db'
import { AppError } from '../../../platform/errors'
import type { Ctx } from '../../context'
import { dataOf, fillText, placeholders } from '../../macros'
import { beginAct } from '../act'
import { asRecord } from '../as-record'
import type { TicketOutcome } from '../change-tickets'
import { ticketMerged, ticketUnknown } from '../errors'
import { lockTickets } from '../lock-store'
import { recentMessages } from '../message-store'
import { refuseStale } from '../outgoing-message'
import { releaseOf } from '../release'
import { writeMessage } from '../reply-to-ticket'
import type { TicketRow } from '../ticket'
import { incidentNotOpen, incidentUnfilled } from './errors'
import { versionOf } from './incident-store'

export type AnswerToMany = { html: string; status: string | undefined; asOf: Date }

/**
 * One text as a reply on each of many tickets, filled for its customer: to be sent, held and released as if the agent had
 * written it there. What one ticket refuses costs the others nothing, so each has a savepoint, one after the other.
 */
export async function answerTickets(ctx: Ctx, ids: readonly string[], answer: AnswerToMany): Promise<TicketOutcome[]> {
  const locked = new Map((await lockTickets(ctx, ids)).map((ticket) => [ticket.id, ticket]))
  const names = await placeholders(ctx)
  const outcomes: TicketOutcome[] = []
  for (const ticketId of ids) {
    try {
      const before = locked.get(ticketId)
      if (before === undefined || before.deletedAt !== null) throw ticketUnknown()
      await inSavepoint(ctx.db, () => answerOne(ctx, before, { ...answer, names }))
      outcomes.push({ ticketId, versions: { before: before.version, after: await versionOf(ctx, ticketId) } })
    } catch (error) {
      if (!(error instanceof AppError)) throw error
      outcomes.push({ ticketId, refusedCode: error.code })
    }
  }
  return outcomes
}

async function answerOne(
  ctx: Ctx,
  ticket: TicketRow,
  { html, status, asOf, names }: AnswerToMany & { names: readonly string[] },
): Promise<void> {
  if (ticket.mergedIntoId !== null) throw ticketMerged(ticket.number)
  if (ticket.statusCategory !== 'open' && ticket.statusCategory !== 'waiting') throw incidentNotOpen()
  const filled = fillText(html, names, await dataOf(ctx, { ...ticket, customFields: asRecord(ticket.customFields) }))
  if (filled.missing.length > 0 || filled.unknown.length > 0) throw incidentUnfilled()
  // As whoever began it saw the ticket then: what somebody wrote since wants an answer of its own.
  const recent = await recentMessages(ctx, ticket.id)
  const later = recent.filter((one) => one.createdAt > asOf)
  refuseStale(later, 'asOf', { personIds: [agentIdOf(ctx)], sideId: null })
  const reply = { visibility: 'public' as const, html: filled.html, attachmentIds: [], ...(status && { status }) }
  await writeMessage(ctx, beginAct(ctx, ticket), reply, await releaseOf(ctx, undefined))
}

const agentIdOf = (ctx: Ctx): string | null => (ctx.actor.kind === 'agent' ? ctx.actor.personId : null)
