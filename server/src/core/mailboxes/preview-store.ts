import { visibleTickets } from '../access'
import type { Ctx } from '../context'

export type PreviewedTicket = {
  number: number
  subject: string
  customerName: string
  customerEmail: string | null
  /** The newest answer that was written on it. */
  html: string | null
  text: string | null
}

/** A ticket of this mailbox, where the actor may see it. */
export async function findPreviewedTicket(
  ctx: Ctx,
  ticket: { mailboxId: string; number: number },
): Promise<PreviewedTicket | null> {
  const row = await ctx.db
    .selectFrom('tickets')
    .innerJoin('persons', 'persons.id', 'tickets.customerId')
    .leftJoinLateral(
      (eb) =>
        eb
          .selectFrom('messages')
          .select(['html', 'text'])
          .whereRef('messages.ticketId', '=', 'tickets.id')
          .where('direction', '=', 'out')
          .where('visibility', '=', 'public')
          .where('authorKind', '=', 'agent')
          .orderBy('createdAt', 'desc')
          .limit(1)
          .as('answer'),
      (join) => join.onTrue(),
    )
    .select(['tickets.number', 'tickets.subject', 'persons.name as customerName', 'persons.email as customerEmail'])
    .select(['answer.html', 'answer.text'])
    .where('tickets.number', '=', ticket.number)
    .where('tickets.mailboxId', '=', ticket.mailboxId)
    .where('tickets.deletedAt', 'is', null)
    .where(visibleTickets(ctx.actor))
    .executeTakeFirst()
  return row ?? null
}
