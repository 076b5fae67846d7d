import type { ImapFolder, ImapSession } from '../../../platform/mail'
import type { Fetching } from './fetching'
import { type FolderRow, findFolder, insertFolder, renumberFolder } from './ledger-store'

/** The clocks of two machines, and a time without fractions. */
const skewMs = 2_000

/**
 * What is known of an opened folder. A first time starts from now, which is when the source was made: what came since is
 * fetched, what was there before is not. Other numbers than before: everything is looked at again.
 */
export async function enterFolder(at: Fetching, session: ImapSession, opened: ImapFolder): Promise<FolderRow> {
  const key = { sourceId: at.source.id, folder: opened.path, uidValidity: opened.uidValidity }
  const row = await at.open.transact((ctx) => findFolder(ctx, key.sourceId, key.folder))
  if (row === null) {
    const since = at.source.lastSuccessAt === null ? at.source.createdAt : new Date()
    const firstUid = await firstSince(session, opened, since)
    return at.open.transact((ctx) => insertFolder(ctx, key, { firstUid, since }))
  }
  if (row.uidValidity === opened.uidValidity) return row
  return at.open.transact((ctx) => renumberFolder(ctx, key))
}

async function firstSince(session: ImapSession, opened: ImapFolder, since: Date): Promise<number> {
  const start = new Date(since.getTime() - skewMs)
  // SEARCH knows days alone, and in the server's own zone.
  const near = await session.uidsSince(new Date(start.getTime() - 24 * 60 * 60 * 1000))
  const mails = await session.describe(near.slice(-1000))
  const newer = mails.filter((mail) => mail.arrivedAt !== null && mail.arrivedAt >= start).map((mail) => mail.uid)
  const next = Math.max(opened.uidNext, (near.at(-1) ?? 0) + 1)
  return Math.min(next, ...newer)
}
