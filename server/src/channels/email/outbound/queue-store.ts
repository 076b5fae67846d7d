import { sql } from 'kysely'
import type { Ctx } from '../../../core/context'
import { messageIdHash } from '../../../core/tickets'
import { newId } from '../../../platform/ids'
import { newMarkRef } from '../../../platform/mail'
import { isOfCustomer } from './compose-store'
import type { Recipient } from './recipients'

export type ReplyPlace = {
  ref: string
  number: number
  subject: string
  customerId: string
  mailboxId: string | null
  address: string | null
  hasNumberInSubject: boolean | null
  isMarkProven: boolean | null
  /** The public message that is answered: the customer's newest, else our own newest. */
  messageIdHeader: string | null
  referenceIds: string[] | null
}

export type Answered = { messageIdHeader: string; referenceIds: string[] } | null

/** All that threading, marks and envelope of a reply need; the ticket's lock is the caller's. */
export async function readReplyPlace(ctx: Ctx, ticketId: string, messageId: string): Promise<ReplyPlace> {
  return ctx.db
    .selectFrom('tickets')
    .leftJoin('mailboxes', 'mailboxes.id', 'tickets.mailboxId')
    .leftJoinLateral(
      (eb) =>
        eb
          .selectFrom('messages')
          .select(['messageIdHeader', 'referenceIds'])
          .whereRef('messages.ticketId', '=', 'tickets.id')
          .where('visibility', '=', 'public')
          .where('messageIdHeader', 'is not', null)
          .where('messages.id', '!=', messageId)
          .where('messages.releaseAt', 'is', null)
          .where(isOfCustomer(sql.ref('tickets.customer_id')))
          .orderBy(sql`direction = 'in'`, 'desc')
          .orderBy('createdAt', 'desc')
          .limit(1)
          .as('answered'),
      (join) => join.onTrue(),
    )
    .select([
      'tickets.ref',
      'tickets.number',
      'tickets.subject',
      'tickets.customerId',
      'tickets.mailboxId',
      'mailboxes.address',
      'mailboxes.hasNumberInSubject',
      sql<boolean | null>`mailboxes.test_returned_at is not null`.as('isMarkProven'),
      'answered.messageIdHeader',
      'answered.referenceIds',
    ])
    .where('tickets.id', '=', ticketId)
    .executeTakeFirstOrThrow()
}

/** What an answer in a side conversation answers: its newest from outside, else our own newest there. */
export async function readSideAnswered(ctx: Ctx, sideId: string, messageId: string): Promise<Answered> {
  const row = await ctx.db
    .selectFrom('messages')
    .select(['messageIdHeader', 'referenceIds'])
    .where('sideConversationId', '=', sideId)
    .where('messageIdHeader', 'is not', null)
    .where('id', '!=', messageId)
    .where('releaseAt', 'is', null)
    .where('isHeld', '=', false)
    .orderBy(sql`direction = 'in'`, 'desc')
    .orderBy('createdAt', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.messageIdHeader == null ? null : { ...row, messageIdHeader: row.messageIdHeader }
}

export type NewDelivery = {
  kind: 'reply' | 'autoReply' | 'notification' | 'account'
  state: 'queued' | 'held'
  heldReason?: string
  ticketId: string | null
  messageId: string | null
  mailboxId: string | null
  envelopeFrom: string
  recipients: readonly Recipient[]
  subject: string
  messageIdHeader: string
  composition: Record<string, unknown>
  /** null: it waits for a person. */
  dueAt: Date | null
}

const rowOf = (ctx: Ctx, delivery: NewDelivery) => ({
  id: newId(ctx.now),
  ref: newMarkRef(),
  kind: delivery.kind,
  state: delivery.state,
  heldReason: delivery.heldReason ?? null,
  ticketId: delivery.ticketId,
  messageId: delivery.messageId,
  mailboxId: delivery.mailboxId,
  envelopeFrom: delivery.envelopeFrom,
  recipients: JSON.stringify(delivery.recipients),
  subject: delivery.subject,
  messageIdHeader: delivery.messageIdHeader,
  composition: JSON.stringify(delivery.composition),
  nextAttemptAt: delivery.heldReason === 'quota' ? null : delivery.dueAt,
  isTest: ctx.isTest,
  createdAt: ctx.now,
})

/** A delivery of no message: what is to be said stands in its composition. */
export async function insertDelivery(ctx: Ctx, delivery: NewDelivery): Promise<string> {
  const row = rowOf(ctx, delivery)
  await ctx.db.insertInto('deliveries').values(row).execute()
  ctx.announce({ kind: 'delivery', id: row.id, version: 0 })
  return row.id
}

/** The delivery of a message, where its Message-ID leads back to, and both on the message: one statement. */
export async function insertMessageDelivery(
  ctx: Ctx,
  delivery: NewDelivery & { ticketId: string; messageId: string; referenceIds: readonly string[] },
): Promise<string> {
  const row = rowOf(ctx, delivery)
  await ctx.db
    .with('delivery', (db) => db.insertInto('deliveries').values(row))
    .with('route', (db) =>
      db.insertInto('messageIds').values({
        idHash: messageIdHash(delivery.messageIdHeader),
        ticketId: delivery.ticketId,
        messageId: delivery.messageId,
        mailboxId: delivery.mailboxId,
        createdAt: ctx.now,
      }),
    )
    .updateTable('messages')
    .set({ messageIdHeader: delivery.messageIdHeader, referenceIds: [...delivery.referenceIds] })
    .where('id', '=', delivery.messageId)
    .execute()
  ctx.announce({ kind: 'delivery', id: row.id, version: 0 })
  return row.id
}

/** The delivery of a message that may still be taken back. */
export async function findHeldDeliveryId(ctx: Ctx, messageId: string): Promise<string | null> {
  const row = await ctx.db
    .selectFrom('deliveries')
    .select('id')
    .where('messageId', '=', messageId)
    .where('state', '=', 'held')
    .where('heldReason', 'in', ['undo', 'scheduled', 'release'])
    .executeTakeFirst()
  return row?.id ?? null
}

export type SenderMailbox = { id: string; address: string; brandName: string; locale: string }

/** What the desk's own mails are sent as: its oldest open mailbox. */
export async function findDeskSender(ctx: Ctx): Promise<SenderMailbox | null> {
  const row = await ctx.db
    .selectFrom('mailboxes')
    .innerJoin('brands', 'brands.id', 'mailboxes.brandId')
    .select(['mailboxes.id', 'mailboxes.address', 'mailboxes.locale', 'brands.name as brandName'])
    .where('mailboxes.isEnabled', '=', true)
    .where('mailboxes.isRestricted', '=', false)
    .orderBy('mailboxes.createdAt')
    .orderBy('mailboxes.id')
    .limit(1)
    .executeTakeFirst()
  return row ?? null
}

export type NotificationPlace = { ref: string | null; mailboxId: string; address: string; isMarkProven: boolean }

/** What a notification is sent as: the ticket's mailbox, to which its answer leads, else the desk's. */
export async function findNotificationPlace(
  ctx: Ctx,
  about: { ticketId: string | null },
): Promise<NotificationPlace | null> {
  const row =
    about.ticketId === null
      ? undefined
      : await ctx.db
          .selectFrom('tickets')
          .innerJoin('mailboxes', 'mailboxes.id', 'tickets.mailboxId')
          .select(['tickets.ref', 'mailboxes.id as mailboxId', 'mailboxes.address'])
          .select(sql<boolean>`mailboxes.test_returned_at is not null`.as('isMarkProven'))
          .where('tickets.id', '=', about.ticketId)
          .executeTakeFirst()
  if (row !== undefined) return row
  const sender = await findDeskSender(ctx)
  return sender === null ? null : { ref: null, mailboxId: sender.id, address: sender.address, isMarkProven: false }
}
