import { Readable } from 'node:stream'
import type { Ctx } from '../../../core/context'
import { AppError } from '../../../platform/errors'
import { ImapFailure, type ImapMail } from '../../../platform/mail'
import { mailSourceTaken, mostMailBytes } from '../errors'
import { storeInboundMail } from '../store-inbound-mail'
import { type Fetching, type Place, sourceKeyOf } from './fetching'
import { isLeased } from './lease-store'
import { enterUids, hasBytes } from './ledger-store'
import { MailGone, mailBytes, type ReadBytes } from './mail-bytes'

export type ToFetch = { place: Place; mail: ImapMail; read: ReadBytes; header: () => Promise<Buffer | null> }

/**
 * One mail into the desk, row and ledger in one transaction that the lease's number guards. `stored`: something is to be
 * done with it over there, `left`: nothing is; throws an `ImapFailure` for what happened on the way, else what storing threw.
 */
export async function fetchMail(at: Fetching, given: ToFetch, chunkBytes: number): Promise<'stored' | 'left'> {
  if (given.mail.size > mostMailBytes) return fetchHeader(at, given)
  let failure: unknown = null
  const onFailure = (error: unknown): void => {
    failure = error
  }
  try {
    const bytes = mailBytes(given.read, { size: given.mail.size, chunkBytes, onFailure })
    return await store(at, given, { body: Readable.from(bytes), isHeaderOnly: false })
  } catch (error) {
    if (failure instanceof MailGone) return 'left'
    if (failure !== null) throw failure
    if (error instanceof AppError && error.code === 'mail.tooLarge') return fetchHeader(at, given)
    if (error instanceof AppError && error.code === 'mail.empty') return leave(at, given)
    throw error
  }
}

/** Above the limit the mail stays where it is; who wrote it is known all the same. */
async function fetchHeader(at: Fetching, given: ToFetch): Promise<'stored' | 'left'> {
  const header = await given.header()
  if (header === null) return 'left'
  if (header.length === 0) throw new ImapFailure('The server gives no headers.', 'refused')
  return store(at, given, { body: header, isHeaderOnly: true })
}

async function leave(at: Fetching, { place, mail }: ToFetch): Promise<'left'> {
  await at.open.transact((ctx) => enterUids(ctx, place.key, { uids: [mail.uid], isSettled: true }))
  return 'left'
}

async function store(
  at: Fetching,
  { place, mail }: ToFetch,
  given: { body: Readable | Buffer; isHeaderOnly: boolean },
): Promise<'stored' | 'left'> {
  const { isHeaderOnly } = given
  const staysThere = place.isSpam || (isHeaderOnly && at.source.afterFetch === 'delete')
  await storeInboundMail(at.open, {
    source: 'imap',
    sourceKey: sourceKeyOf(at, place.key, mail.uid),
    envelope: { from: '', to: [] },
    body: given.body,
    mailboxIds: [at.source.mailboxId],
    marks: { arrivedAt: arrivalOf(place, mail), isHeaderOnly, isFromSpamFolder: place.isSpam },
    async isWanted(ctx, { sha256 }) {
      if (!(await isLeased(ctx, at.lease))) throw mailSourceTaken()
      await enterUids(ctx, place.key, { uids: [mail.uid], isSettled: staysThere })
      return !(await isKnown(ctx, at, { place, sha256 }))
    },
  })
  return staysThere ? 'left' : 'stored'
}

/** After new numbers everything looks new; what was here before is not. */
async function isKnown(ctx: Ctx, at: Fetching, given: { place: Place; sha256: string }): Promise<boolean> {
  const before = given.place.row.renumberedAt
  return before !== null && hasBytes(ctx, { mailboxId: at.source.mailboxId, sha256: given.sha256, before })
}

/** One moved in from elsewhere counts from now, whenever it was written. */
const arrivalOf = ({ row }: Place, { arrivedAt }: ImapMail): Date | null =>
  arrivedAt !== null && arrivedAt >= row.since ? arrivedAt : null
