import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import type { Ctx, Open } from '../../core/context'
import { AppError } from '../../platform/errors'
import type { StoredBlob } from '../../platform/storage'
import { mailCannotStore, mailEmpty, mailTooLarge, mostMailBytes } from './errors'
import { HeadOfMail } from './head-of-mail'
import {
  type ArrivalEnvelope,
  type ArrivalMarks,
  findAddressedMailboxes,
  type InboundSource,
  insertArrivals,
  type StoredArrival,
} from './inbound-mail-store'

export type HandedMail = {
  source: InboundSource
  /** What makes two arrivals one. Left out: the bytes and the envelope's sender. */
  sourceKey?: string
  envelope: ArrivalEnvelope
  body: Readable | Buffer
  /** Left out: from the envelope's receivers, then from the headers. */
  mailboxIds?: readonly string[]
  marks?: ArrivalMarks
  /** Asked once the bytes are there, before anything is promised; what it throws is the answer. */
  check?: (raw: Buffer) => Promise<void>
  /** Runs in the storing transaction before anything is written; false: the mail is known, and nothing is. */
  isWanted?: (ctx: Ctx, blob: StoredBlob) => Promise<boolean>
}

export const ingestJob = 'email.ingest'

/**
 * The one way in, answering the arrivals in the order of their mailboxes. When it resolves, bytes, rows and jobs are safe; when it throws, nothing of the mail is promised and
 * the sender has to come again. Parses nothing.
 */
export async function storeInboundMail(open: Open, mail: HandedMail): Promise<StoredArrival[]> {
  const head = new HeadOfMail()
  const bytes = Buffer.isBuffer(mail.body) ? Readable.from([mail.body]) : mail.body
  try {
    const blob = await open.house.blobs.store(Readable.from(head.watch(bytes)), {
      maxSize: mostMailBytes,
      tooLarge: mailTooLarge,
    })
    if (head.isEmpty) throw mailEmpty()
    if (mail.check !== undefined) await mail.check(await open.house.blobs.read(blob.sha256))
    return await open.transact(async (ctx) => {
      if (mail.isWanted !== undefined && !(await mail.isWanted(ctx, blob))) return []
      const mailboxIds = await addressedMailboxes(ctx, mail, head)
      const stored = await insertArrivals(ctx, {
        blob,
        source: mail.source,
        sourceKey: mail.sourceKey ?? sourceKeyOf(ctx, blob.sha256, { sender: mail.envelope.from, head }),
        envelope: mail.envelope,
        messageIdHeader: head.messageId,
        mailboxIds,
        marks: mail.marks ?? {},
      })
      for (const { id, isNew } of stored) {
        // An import reads its mails itself, in their order.
        if (isNew && mail.source !== 'import') ctx.addJob(ingestJobOf(id))
        ctx.announce({ kind: 'inboundMail', id, version: 0 })
      }
      return mailboxIds.flatMap((id) => stored.filter((one) => one.mailboxId === id))
    })
  } catch (error) {
    if (error instanceof AppError) throw error
    open.house.log.error({ err: error }, 'an inbound mail could not be stored')
    throw mailCannotStore()
  }
}

export const ingestJobOf = (inboundMailId: string) => ({
  name: ingestJob,
  payload: { inboundMailId },
  key: `${ingestJob}:${inboundMailId}`,
})

async function addressedMailboxes(ctx: Ctx, mail: HandedMail, head: HeadOfMail): Promise<(string | null)[]> {
  if (mail.mailboxIds !== undefined && mail.mailboxIds.length > 0) return [...new Set(mail.mailboxIds)]
  const byEnvelope = await findAddressedMailboxes(ctx, mail.envelope.to)
  if (byEnvelope.length > 0) return byEnvelope
  const byHeaders = await findAddressedMailboxes(ctx, head.addresses())
  return byHeaders.length > 0 ? byHeaders : [null]
}

function sourceKeyOf(ctx: Ctx, sha256: string, given: { sender: string; head: HeadOfMail }): string {
  const hash = createHash('sha256').update(sha256).update('\n').update(given.sender)
  // Machines send equal bytes each day, and without an id nothing else tells them apart: better doubled than dropped.
  if (given.head.messageId === null) hash.update('\n').update(ctx.now.toISOString().slice(0, 13))
  return hash.digest('hex')
}
