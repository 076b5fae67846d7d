import { type Selectable, sql } from 'kysely'
import type { Ctx } from '../../core/context'
import { findMailboxesByAddress } from '../../core/mailboxes'
import type { DB } from '../../platform/db'
import { newId } from '../../platform/ids'
import { normalizeAddress, plainAddressOf, readReplyAddress } from '../../platform/mail'
import type { StoredBlob } from '../../platform/storage'

export type InboundMailRow = Selectable<DB['inboundMails']>
export type InboundSource = 'smtp' | 'lmtp' | 'imap' | 'api' | 'import'
export type ArrivalEnvelope = { from: string; to: readonly string[]; ip?: string | null; helo?: string | null }
/** What the way in knows of a mail beside its bytes. */
export type ArrivalMarks = {
  /** When the server before us got it. */
  arrivedAt?: Date | null
  /** Its body was left where it is, for it is too large. */
  isHeaderOnly?: boolean
  isFromSpamFolder?: boolean
}
export type StoredArrival = { id: string; mailboxId: string | null; isNew: boolean }

const noMailbox = sql.lit('00000000-0000-0000-0000-000000000000')

/** Blob, one row for each mailbox, redeliveries counted: one statement. Ordered, so that two arrivals never wait crosswise. */
export async function insertArrivals(
  ctx: Ctx,
  arrival: {
    blob: StoredBlob
    source: InboundSource
    sourceKey: string
    envelope: ArrivalEnvelope
    messageIdHeader: string | null
    mailboxIds: readonly (string | null)[]
    marks: ArrivalMarks
  },
): Promise<StoredArrival[]> {
  const { blob, source, sourceKey, envelope } = arrival
  const rows = arrival.mailboxIds.toSorted().map((mailboxId) => ({
    id: newId(ctx.now),
    mailboxId,
    source,
    sourceKey,
    sha256: blob.sha256,
    size: blob.size,
    envelopeFrom: envelope.from,
    envelopeTo: [...envelope.to],
    clientIp: envelope.ip ?? null,
    helo: envelope.helo ?? null,
    messageIdHeader: arrival.messageIdHeader,
    isTest: ctx.isTest,
    arrivedAt: arrivalBefore(ctx.now, arrival.marks.arrivedAt ?? null),
    isHeaderOnly: arrival.marks.isHeaderOnly ?? false,
    isFromSpamFolder: arrival.marks.isFromSpamFolder ?? false,
    receivedAt: ctx.now,
  }))
  return ctx.db
    .with('kept', (db) =>
      db
        .insertInto('blobs')
        .values({ sha256: blob.sha256, size: blob.size })
        .onConflict((conflict) => conflict.doNothing()),
    )
    .insertInto('inboundMails')
    .values(rows)
    .onConflict((conflict) =>
      conflict
        .expression(sql`coalesce(mailbox_id, ${noMailbox}::uuid), source_key`)
        .doUpdateSet((eb) => ({ redeliveredCount: eb('inboundMails.redeliveredCount', '+', 1) })),
    )
    .returning(['id', 'mailboxId', sql<boolean>`(xmax = 0)`.as('isNew')])
    .execute()
}

/** Another machine's clock may be ahead of ours. */
const arrivalBefore = (now: Date, arrivedAt: Date | null): Date | null =>
  arrivedAt !== null && arrivedAt > now ? now : arrivedAt

/** The enabled mailboxes behind addresses, marked ones too, in the order of the addresses. */
export async function findAddressedMailboxes(ctx: Ctx, addresses: readonly string[]): Promise<string[]> {
  const found = await findMailboxesByAddress(ctx, addresses.flatMap(addressKeysOf))
  return [...new Set(found.filter((one) => one.isEnabled).map((one) => one.mailboxId))]
}

/** The spellings under which an address may be one of ours: itself, and without a mark, whole or broken. */
export function addressKeysOf(address: string): string[] {
  const marked = readReplyAddress(address)?.plainAddress
  const plain = marked ?? plainAddressOf(address)
  return [...new Set([address, plain].map(normalizeAddress))]
}
