import { AppError } from '../../../platform/errors'
import { ImapFailure, ImapSession } from '../../../platform/mail'
import { accountsOf } from './account-of'
import { type Fetching, pause } from './fetching'
import { type Lane, openLane } from './lane'
import { HandedOver, type Polled, pollFolder } from './poll-folder'
import { saveFetchOutcome } from './source-store'

/** Fetches from one source until its signal ends it. A failure is noted in the server's words, and tried again later. */
export async function watchSource(at: Fetching): Promise<void> {
  const account = accountsOf(at.open, at.source, at.tuning.timeoutMs)
  const connect = async () => ImapSession.connect(await account(), at.signal)
  const lane = openLane(at, connect)
  let failed = 0
  while (!at.signal.aborted) {
    try {
      await fetchRounds(at, lane, { connect, onRound: () => (failed = 0) })
    } catch (error) {
      if (at.signal.aborted || isTaken(error)) break
      if (error instanceof HandedOver) continue
      await noteFailure(at, error)
      await pause(pauseAfter(at, error, failed), at.signal)
      failed += 1
    }
  }
  await lane.close()
}

type Connected = { connect: () => Promise<ImapSession>; onRound: () => void }

async function fetchRounds(at: Fetching, lane: Lane, { connect, onRound }: Connected): Promise<void> {
  const session = await connect()
  try {
    const folders = await foldersOf(at, session)
    let wholeAt = 0
    while (!at.signal.aborted) {
      const isWhole = Date.now() - wholeAt >= at.tuning.wholeMs
      const polled = await pollAll(at, { session, lane, isWhole }, folders)
      if (isWhole) wholeAt = Date.now()
      await noteRound(at, lane, polled)
      onRound()
      await waitForNews(at, session, polled)
    }
  } finally {
    session.close()
  }
}

type WatchedFolder = { path: string; isSpam: boolean }

async function foldersOf({ source }: Fetching, session: ImapSession): Promise<WatchedFolder[]> {
  const named = source.folders.map((path) => ({ path, isSpam: false }))
  if (!source.watchesSpam) return named
  const spam = (await session.folders()).filter((folder) => folder.isSpam && !source.folders.includes(folder.path))
  return [...named, ...spam]
}

type PolledFolder = Polled & { path: string }

/** A folder that cannot be opened is one folder; where none can, nothing was fetched. */
async function pollAll(
  at: Fetching,
  round: Parameters<typeof pollFolder>[1],
  folders: readonly WatchedFolder[],
): Promise<PolledFolder[]> {
  const polled: PolledFolder[] = []
  let refusal: ImapFailure | null = null
  for (const folder of folders) {
    try {
      polled.push({ ...(await pollFolder(at, round, folder)), path: folder.path })
    } catch (error) {
      if (!(error instanceof ImapFailure) || error.kind !== 'refused') throw error
      refusal = error
      const failures = [`${folder.path}: ${error.message}`]
      polled.push({ path: folder.path, uidNext: 0, oldestWaitingAt: null, failures })
    }
  }
  if (refusal !== null && polled.every((one) => one.uidNext === 0)) throw refusal
  return polled
}

async function noteRound(at: Fetching, lane: Lane, polled: readonly PolledFolder[]): Promise<void> {
  const waiting = polled.flatMap(({ oldestWaitingAt }) => oldestWaitingAt ?? [])
  const oldestUnfetchedAt = waiting.toSorted((one, other) => one.getTime() - other.getTime())[0] ?? null
  const [error = null] = [...polled.flatMap(({ failures }) => failures), ...lane.takeFailures()]
  await at.open.transact((ctx) => saveFetchOutcome(ctx, at.source.id, { error, isSuccess: true, oldestUnfetchedAt }))
}

/** What came while the folders were looked through is seen by the number the next mail would get. */
async function waitForNews(at: Fetching, session: ImapSession, polled: readonly PolledFolder[]): Promise<void> {
  const first = polled.find((one) => one.uidNext > 0)
  if (first === undefined) return pause(at.tuning.pollMs, at.signal)
  const { uidNext } = await session.open(first.path)
  if (uidNext === first.uidNext) await session.waitForNews(at.tuning.pollMs, at.signal)
}

async function noteFailure(at: Fetching, error: unknown): Promise<void> {
  const words = error instanceof Error ? error.message : String(error)
  at.open.house.log.warn({ source: at.source.id, err: error }, 'mail could not be fetched')
  try {
    const outcome = { error: words.slice(0, 1000), isSuccess: false, oldestUnfetchedAt: null }
    await at.open.transact((ctx) => saveFetchOutcome(ctx, at.source.id, outcome))
  } catch (err) {
    at.open.house.log.warn({ err }, 'a failed fetch could not be noted')
  }
}

function pauseAfter({ tuning }: Fetching, error: unknown, failed: number): number {
  const usual = tuning.pausesMs[Math.min(failed, tuning.pausesMs.length - 1)] ?? 0
  const isRefused = error instanceof ImapFailure && error.kind === 'auth'
  const ms = isRefused && failed > 1 ? Math.max(usual, tuning.refusedPauseMs) : usual
  return ms * (0.8 + 0.4 * Math.random())
}

const isTaken = (error: unknown): boolean => error instanceof AppError && error.code === 'mailSource.taken'
