import fc from 'fast-check'
import type { Seat } from '../src/core/context'
import { saveDraft } from '../src/core/drafts/save-draft'
import { changeTicket, plainIncoming, receiveMessage, replyToTicket } from '../src/core/tickets'
import { beginAct } from '../src/core/tickets/act'
import { findTicket } from '../src/core/tickets/ticket-store'
import { newId } from '../src/platform/ids'
import type { TestDesk } from './desk'
import { aTicket } from './tickets'

/** What happened on one of four tickets before: words and answers, which nobody can undo, and changes. */
export const pastStep = fc.record({
  at: fc.nat(3),
  act: fc.constantFrom('customer', 'held', 'reply', 'note', 'done', 'tag', 'field', 'follow', 'spam', 'guest', 'draft'),
  what: fc.nat(2),
})
export type PastStep = typeof pastStep extends fc.Arbitrary<infer Step> ? Step : never

/** Four tickets of four customers, in this mailbox. */
export async function fourTickets(desk: TestDesk, mailboxId: string): Promise<{ ids: string[]; people: string[] }> {
  const made = []
  for (let at = 0; at < 4; at++) made.push((await aTicket(desk, { mailboxId })).ticket)
  return { ids: made.map((one) => one.id), people: made.map((one) => one.customerId) }
}

export async function customerWrites(
  desk: TestDesk,
  id: string,
  given: { text: string; heldReason?: string },
): Promise<void> {
  await desk.transact(async (ctx) => {
    const ticket = await findTicket(ctx, id, { isLocked: true })
    const person = await ctx.db
      .selectFrom('persons')
      .selectAll()
      .where('id', '=', ticket.customerId)
      .executeTakeFirstOrThrow()
    const { text, heldReason = null } = given
    const words = plainIncoming({ channel: 'email', subject: text, html: null, text, receivedAt: ctx.now })
    const author = { kind: 'customer', personId: person.id, name: person.name, email: person.email } as const
    await receiveMessage(ctx, beginAct(ctx, ticket), { author, message: { ...words, heldReason } })
  })
}

/** Does one step, by the rights of `seat`, on the ticket `id`; guests come from `people`. */
export async function doPastStep(
  desk: TestDesk,
  seat: Seat,
  { id, act, what, people }: Omit<PastStep, 'at'> & { id: string; people: readonly string[] },
): Promise<void> {
  const { transact } = desk.open.as(seat)
  const tags = ['red', 'green', 'blue'].slice(what)
  const change = (...actions: Parameters<typeof changeTicket>[2]) => transact((ctx) => changeTicket(ctx, id, actions))
  const visibility = act === 'note' ? ('internal' as const) : ('public' as const)
  switch (act) {
    case 'customer':
      return customerWrites(desk, id, { text: `Words ${what}` })
    case 'held':
      return customerWrites(desk, id, { text: `Held ${what}`, heldReason: 'stranger' })
    case 'reply':
    case 'note':
      return void (await transact((ctx) => replyToTicket(ctx, id, { visibility, text: `Answer ${what}` })))
    case 'done':
      return void (await change({ action: 'setStatus', status: 'done' }))
    case 'spam':
      return void (await change({ action: 'setStatus', status: what === 0 ? 'spam' : 'open' }))
    case 'tag':
      return void (await change({ action: 'addTags', tags }))
    case 'follow':
      return void (await change({ action: 'follow', isFollowed: what > 0 }))
    case 'field':
      return void (await desk.db
        .updateTable('tickets')
        .set({ customFields: JSON.stringify({ [`field${what}`]: id.slice(0, 8), shared: what }) })
        .where('id', '=', id)
        .execute())
    case 'guest':
      return void (await desk.db
        .insertInto('ticketParticipants')
        .values({ ticketId: id, personId: people[what] ?? '', standing: what === 0 ? 'active' : 'pending' })
        .onConflict((conflict) => conflict.doNothing())
        .execute())
    case 'draft':
      return void (await transact((ctx) => writeDraft(ctx, id)))
  }
}

type Ctx = Parameters<typeof saveDraft>[0]
async function writeDraft(ctx: Ctx, ticketId: string): Promise<void> {
  const query = ctx.db.selectFrom('drafts').select('id').where('ticketId', '=', ticketId)
  if ((await query.execute()).length > 0) return
  const nobody = { to: [], cc: [], bcc: [], attachmentIds: [], macroIds: [] }
  const body = { html: '', text: 'Not said yet', ...nobody }
  await saveDraft(ctx, newId(), { ticketId, kind: 'note', version: 0, body })
}

export const messagesOf = async (desk: TestDesk, ids: readonly string[]) =>
  desk.db
    .selectFrom('messages')
    .select(['id', 'ticketId', 'homeId', 'isHeld', 'heldReason', 'visibility'])
    .where('ticketId', 'in', [...ids])
    .orderBy('id')
    .execute()

/** All that acts on tickets change of them, without what counts the acts. A deletion counts its days anew. */
export async function pictureOf(desk: TestDesk, ids: readonly string[]) {
  const tickets = await desk.db
    .selectFrom('tickets')
    .selectAll()
    .where('id', 'in', [...ids])
    .orderBy('id')
    .execute()
  const of = (table: 'ticketFollowers' | 'ticketParticipants' | 'ticketLinks' | 'messageIds') =>
    desk.db
      .selectFrom(table)
      .selectAll()
      .where('ticketId', 'in', [...ids])
      .execute()
  const drafts = desk.db.selectFrom('drafts').select(['id', 'ticketId', 'agentId', 'kind', 'body', 'asideAt'])
  const reminders = desk.db
    .selectFrom('reminders')
    .selectAll()
    .where('ticketId', 'in', [...ids])
    .where('removedAt', 'is', null)
  const others = await Promise.all([
    of('ticketFollowers'),
    of('ticketParticipants'),
    of('ticketLinks'),
    of('messageIds'),
    drafts.where('ticketId', 'in', [...ids]).execute(),
    reminders.execute(),
  ])
  return {
    tickets: tickets.map(({ version: _version, updatedAt: _updatedAt, tagIds, deletedAt, ...row }) => ({
      ...row,
      tagIds: tagIds.sort(),
      isDeleted: deletedAt !== null,
    })),
    messages: await messagesOf(desk, ids),
    others: others
      .flat()
      .map((row) => JSON.stringify(settled(row)))
      .sort(),
  }
}

/** Two related tickets are so either way round, and a link that is back is as old as its return. */
function settled(row: Record<string, unknown>): Record<string, unknown> {
  const { createdAt: _createdAt, ...plain } = row
  return plain.kind === 'related' ? { id: plain.id, between: [plain.ticketId, plain.otherId].sort() } : plain
}
