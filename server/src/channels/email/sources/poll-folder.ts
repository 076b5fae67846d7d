import { ImapFailure, type ImapMail, type ImapSession } from '../../../platform/mail'
import { enterFolder } from './enter-folder'
import { fetchMail } from './fetch-mail'
import type { Fetching, Place } from './fetching'
import type { Lane } from './lane'
import { enterUids, keepUids, readLedger } from './ledger-store'
import { settleMails } from './settle-mails'
import { overlap } from './tuning'

export type Round = { session: ImapSession; lane: Lane; isWhole: boolean }
export type Polled = { uidNext: number; failures: string[]; oldestWaitingAt: Date | null }

/** The main connection was closed on purpose, for one mail held up all others. */
export class HandedOver extends Error {}

const settleAtOnce = 25
const renumberSlackMs = 60 * 60 * 1000

/** One look at a folder: what is not in the ledger is fetched, what was fetched is seen to over there. */
export async function pollFolder(
  at: Fetching,
  round: Round,
  folder: { path: string; isSpam: boolean },
): Promise<Polled> {
  const { session } = round
  const opened = await session.open(folder.path)
  const row = await enterFolder(at, session, opened)
  const key = { sourceId: at.source.id, folder: opened.path, uidValidity: opened.uidValidity }
  const place: Place = { opened, row, key, isSpam: folder.isSpam }
  const uids = await session.uidsFrom(round.isWhole ? row.firstUid : Math.max(row.firstUid, row.lastUid - overlap))
  const known = await at.open.transact((ctx) => readLedger(ctx, key, uids))
  const failures: string[] = []
  await seeTo(at, round, { place, uids: uids.filter((uid) => known.get(uid) === false), failures })
  const described = await session.describe(uids.filter((uid) => !known.has(uid)))
  const wanted = await wantedOf(at, place, described)
  const waiting = await fetchAll(at, round, { place, wanted, failures })
  if (round.isWhole) await at.open.transact((ctx) => keepUids(ctx, key, uids))
  return { uidNext: opened.uidNext, failures, oldestWaitingAt: oldestOf(waiting) }
}

type Folder = { place: Place; failures: string[] }

/** Old mails stay behind where a folder's numbers begin anew: it may hold years that were never ours. */
async function wantedOf(at: Fetching, place: Place, mails: readonly ImapMail[]): Promise<ImapMail[]> {
  const { row } = place
  if (row.renumberedAt === null) return [...mails]
  const start = row.since.getTime() - renumberSlackMs
  const isOld = ({ arrivedAt }: ImapMail): boolean => arrivedAt !== null && arrivedAt.getTime() < start
  const old = mails.filter(isOld).map((mail) => mail.uid)
  if (old.length > 0) await at.open.transact((ctx) => enterUids(ctx, place.key, { uids: old, isSettled: true }))
  return mails.filter((mail) => !isOld(mail))
}

/** Answers what still waits: with the slow lane, or refused. */
async function fetchAll(
  at: Fetching,
  round: Round,
  { place, wanted, failures }: Folder & { wanted: readonly ImapMail[] },
): Promise<ImapMail[]> {
  const { lane } = round
  const waiting: ImapMail[] = []
  let stored: number[] = []
  const settle = async (): Promise<void> => {
    await seeTo(at, round, { place, uids: stored, failures })
    stored = []
  }
  for (const mail of wanted) {
    if (at.signal.aborted) throw new ImapFailure('Fetching was stopped.', 'broken')
    if (lane.holds(place, mail) || mail.size > at.tuning.largeBytes || lane.suspects(place, mail)) {
      lane.add({ place, mail })
      waiting.push(mail)
      continue
    }
    try {
      if ((await fetchInTime(at, round, { place, mail })) === 'stored') stored.push(mail.uid)
    } catch (error) {
      await settle().catch(() => undefined)
      if (!(error instanceof ImapFailure) || error.kind !== 'refused') throw error
      failures.push(`UID ${mail.uid}: ${error.message}`)
      waiting.push(mail)
    }
    if (stored.length >= settleAtOnce) await settle()
  }
  await settle()
  return waiting
}

async function fetchInTime(
  at: Fetching,
  { session, lane }: Round,
  one: { place: Place; mail: ImapMail },
): Promise<'stored' | 'left'> {
  const { uid } = one.mail
  let isSlow = false
  const timer = setTimeout(() => {
    isSlow = true
    session.close()
  }, at.tuning.slowMs)
  try {
    const read = (start: number, length: number) => session.bytes(uid, start, length)
    return await fetchMail(at, { ...one, read, header: () => session.header(uid) }, at.tuning.chunkBytes)
  } catch (error) {
    // Whatever it was, the next try of this mail must not hold up the others.
    if (error instanceof ImapFailure && error.kind === 'broken') lane.suspect(one)
    if (isSlow) throw new HandedOver()
    throw error
  } finally {
    clearTimeout(timer)
  }
}

/** A server that will not move a mail has it twice at most: it is here, and known. */
async function seeTo(
  at: Fetching,
  { session }: Round,
  { place, uids, failures }: Folder & { uids: readonly number[] },
): Promise<void> {
  try {
    await settleMails(at, session, { place, uids })
  } catch (error) {
    if (!(error instanceof ImapFailure) || error.kind !== 'refused') throw error
    failures.push(error.message)
  }
}

const oldestOf = (mails: readonly ImapMail[]): Date | null =>
  mails.reduce<Date | null>(
    (oldest, { arrivedAt }) => (oldest === null || (arrivedAt !== null && arrivedAt < oldest) ? arrivedAt : oldest),
    null,
  )
