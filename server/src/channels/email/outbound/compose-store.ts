import { type RawBuilder, type Selectable, sql } from 'kysely'
import type { Ctx } from '../../../core/context'
import type { DB } from '../../../platform/db'

export type DeliveryRow = Selectable<DB['deliveries']>

export async function findDelivery(ctx: Ctx, id: string): Promise<DeliveryRow | null> {
  return (await ctx.db.selectFrom('deliveries').selectAll().where('id', '=', id).executeTakeFirst()) ?? null
}

/**
 * Everything on and around the message of a delivery that its mail is made of, in one statement. What was written before
 * its ticket was merged speaks of that ticket and its customer.
 */
export async function readLetterFacts(ctx: Ctx, messageId: string) {
  return ctx.db
    .selectFrom('messages')
    .innerJoin('tickets', (join) =>
      join.on((eb) => eb('tickets.id', '=', eb.fn.coalesce('messages.homeId', 'messages.ticketId'))),
    )
    .innerJoin('persons as customer', 'customer.id', 'tickets.customerId')
    .leftJoin('mailboxes', 'mailboxes.id', 'tickets.mailboxId')
    .innerJoin('brands', 'brands.id', 'tickets.brandId')
    .leftJoin('agents', 'agents.personId', 'messages.authorId')
    .leftJoin('sideConversations as side', 'side.id', 'messages.sideConversationId')
    .select([
      'messages.id',
      'messages.ticketId',
      'messages.html',
      'messages.text',
      'messages.authorKind',
      'messages.authorName',
      'messages.fromAddress',
      'messages.referenceIds',
      'messages.language',
      'messages.createdAt',
      'messages.sideConversationId',
      'side.subject as sideSubject',
      'tickets.number',
      'tickets.subject',
      'tickets.customerId',
      'tickets.language as ticketLanguage',
      'customer.name as customerName',
      'customer.email as customerEmail',
      'customer.locale as customerLocale',
      'mailboxes.name as mailboxName',
      'mailboxes.address as mailboxAddress',
      'mailboxes.locale as mailboxLocale',
      'mailboxes.headerHtml',
      'mailboxes.footerHtml',
      'mailboxes.signatureHtml',
      'mailboxes.quotedHistory',
      'brands.name as brandName',
      'agents.signatureHtml as agentSignatureHtml',
    ])
    .where('messages.id', '=', messageId)
    .executeTakeFirst()
}
export type LetterFacts = NonNullable<Awaited<ReturnType<typeof readLetterFacts>>>

export type EarlierMessage = {
  html: string | null
  text: string
  authorName: string
  authorEmail: string | null
  createdAt: Date
  direction: string
}

/**
 * Public messages before this one, newest first: never notes, held messages, bounces or machines' mail, and of merged
 * tickets only what the same customer can know.
 */
export const earlierMessages = (
  ctx: Ctx,
  message: { ticketId: string; id: string; createdAt: Date; customerId: string },
  limit: number,
): Promise<EarlierMessage[]> =>
  ctx.db
    .selectFrom('messages')
    .select(['visibleHtml as html', 'visibleText as text', 'authorName', 'authorEmail', 'createdAt', 'direction'])
    .where('ticketId', '=', message.ticketId)
    .where('visibility', '=', 'public')
    .where('releaseAt', 'is', null)
    .where('isHeld', '=', false)
    .where('isBounce', '=', false)
    .where((eb) => eb.or([eb('autoKind', 'is', null), eb('autoKind', '=', 'bulk')]))
    .where(isOfCustomer(message.customerId))
    .where(sql<boolean>`(created_at, id) < (${message.createdAt}, ${message.id}::uuid)`)
    .orderBy('createdAt', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()

/** The same of a side conversation: what was said there, and nothing else of the ticket. */
export const earlierAside = (
  ctx: Ctx,
  message: { id: string; createdAt: Date },
  sideId: string,
  limit: number,
): Promise<EarlierMessage[]> =>
  ctx.db
    .selectFrom('messages')
    .select(['visibleHtml as html', 'visibleText as text', 'authorName', 'authorEmail', 'createdAt', 'direction'])
    .where('sideConversationId', '=', sideId)
    .where('releaseAt', 'is', null)
    .where('isHeld', '=', false)
    .where('isBounce', '=', false)
    .where((eb) => eb.or([eb('autoKind', 'is', null), eb('autoKind', '=', 'bulk')]))
    .where(sql<boolean>`(created_at, id) < (${message.createdAt}, ${message.id}::uuid)`)
    .orderBy('createdAt', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()

/** For messages: at home on a ticket of this customer. */
export const isOfCustomer = (customerId: string | RawBuilder<string>) => sql<boolean>`exists (select from tickets home
  where home.id = coalesce(messages.home_id, messages.ticket_id) and home.customer_id = ${customerId})`

export type OutgoingAttachment = {
  id: string
  sha256: string
  name: string
  contentType: string
  size: number
  isInline: boolean
  contentId: string | null
}
export const attachmentsOf = (ctx: Ctx, messageId: string): Promise<OutgoingAttachment[]> =>
  ctx.db
    .selectFrom('attachments')
    .select(['id', 'sha256', 'name', 'contentType', 'size', 'isInline', 'contentId'])
    .where('messageId', '=', messageId)
    .orderBy('createdAt')
    .orderBy('id')
    .execute()

/** The first bytes composed are the only ones: whoever comes second sends those. */
export async function keepBytes(ctx: Ctx, id: string, blob: { sha256: string; size: number }): Promise<string> {
  const row = await ctx.db
    .with('kept', (db) =>
      db
        .insertInto('blobs')
        .values({ sha256: blob.sha256, size: blob.size })
        .onConflict((conflict) => conflict.doNothing()),
    )
    .updateTable('deliveries')
    .set((eb) => ({ rawSha256: eb.fn.coalesce('rawSha256', eb.val(blob.sha256)) }))
    .where('id', '=', id)
    .returning('rawSha256')
    .executeTakeFirstOrThrow()
  return row.rawSha256 ?? blob.sha256
}
