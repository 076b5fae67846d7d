import { sql } from 'kysely'
import type { Ctx } from '../../context'

const idsOf = (rows: readonly { id: string }[]): string[] => rows.map((row) => row.id)
const anyOf = (ids: readonly string[]) => sql<string>`any(${[...ids]}::uuid[])`

/** Everything on one ticket goes to another, and remembers where it is at home. */
export async function moveAll(ctx: Ctx, from: string, to: string): Promise<string[]> {
  const moved = await sql<{ id: string }>`update messages set ticket_id = ${to}::uuid,
      home_id = nullif(coalesce(home_id, ticket_id), ${to}::uuid)
    where ticket_id = ${from} returning id`.execute(ctx.db)
  return carryAlong(ctx, idsOf(moved.rows), to)
}

/** What is at home on these tickets comes back from where it is; the first of them is where it goes. */
export async function moveHome(ctx: Ctx, from: string, homes: readonly [string, ...string[]]): Promise<string[]> {
  const [to] = homes
  const moved = await sql<{ id: string }>`update messages set ticket_id = ${to}::uuid,
      home_id = nullif(coalesce(home_id, ticket_id), ${to}::uuid)
    where ticket_id = ${from} and coalesce(home_id, ticket_id) = any(${[...homes]}::uuid[]) returning id`.execute(
    ctx.db,
  )
  return carryAlong(ctx, idsOf(moved.rows), to)
}

/** These go to a ticket and are at home on `homeId`: there their Message-IDs lead from now on. */
export async function moveThese(
  ctx: Ctx,
  ids: readonly string[],
  { ticketId, homeId }: { ticketId: string; homeId: string },
): Promise<void> {
  await ctx.db
    .updateTable('messages')
    .set({ ticketId, homeId: homeId === ticketId ? null : homeId })
    .where('id', '=', anyOf(ids))
    .execute()
  await ctx.db.updateTable('messageIds').set({ ticketId: homeId }).where('messageId', '=', anyOf(ids)).execute()
  await carryAlong(ctx, ids, ticketId)
}

/** Files, deliveries and the mails they came by are on the ticket their message is on. */
async function carryAlong(ctx: Ctx, ids: readonly string[], ticketId: string): Promise<string[]> {
  await ctx.db.updateTable('attachments').set({ ticketId }).where('messageId', '=', anyOf(ids)).execute()
  await ctx.db.updateTable('deliveries').set({ ticketId }).where('messageId', '=', anyOf(ids)).execute()
  await ctx.db.updateTable('inboundMails').set({ ticketId }).where('messageId', '=', anyOf(ids)).execute()
  return [...ids]
}

export async function setHeld(
  ctx: Ctx,
  messages: readonly { id: string; heldReason: string | null }[],
  isHeld: boolean,
): Promise<void> {
  for (const { id, heldReason } of messages)
    await ctx.db
      .updateTable('messages')
      .set({ isHeld, visibility: isHeld ? 'internal' : 'public', heldReason: isHeld ? heldReason : null })
      .where('id', '=', id)
      .execute()
}
