import type { Ctx } from '../context'

export type Participant = { personId: string; standing: 'active' | 'pending'; name: string; email: string | null }

/** The Cc persons of a ticket, in the order they came. */
export async function findParticipants(ctx: Ctx, ticketId: string): Promise<Participant[]> {
  const rows = await ctx.db
    .selectFrom('ticketParticipants')
    .innerJoin('persons', 'persons.id', 'ticketParticipants.personId')
    .select(['ticketParticipants.personId', 'ticketParticipants.standing', 'persons.name', 'persons.email'])
    .where('ticketId', '=', ticketId)
    .orderBy('addedAt')
    .execute()
  return rows.map((row) => ({ ...row, standing: row.standing === 'active' ? 'active' : 'pending' }))
}

export async function removeParticipants(ctx: Ctx, ticketId: string, personIds: readonly string[]): Promise<void> {
  await ctx.db
    .deleteFrom('ticketParticipants')
    .where('ticketId', '=', ticketId)
    .where('personId', 'in', [...personIds])
    .execute()
}

export async function saveParticipants(
  ctx: Ctx,
  ticketId: string,
  people: readonly { personId: string; standing: 'active' | 'pending' }[],
): Promise<void> {
  if (people.length === 0) return
  await ctx.db
    .insertInto('ticketParticipants')
    .values(people.map((one) => ({ ...one, ticketId, addedAt: ctx.now })))
    .onConflict((conflict) =>
      conflict.columns(['ticketId', 'personId']).doUpdateSet((eb) => ({ standing: eb.ref('excluded.standing') })),
    )
    .execute()
}
