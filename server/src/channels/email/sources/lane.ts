import { ImapFailure, type ImapMail, type ImapSession } from '../../../platform/mail'
import { fetchMail } from './fetch-mail'
import { type Fetching, type Place, pause } from './fetching'
import { settleMails } from './settle-mails'

export type LaneMail = { place: Place; mail: ImapMail }
/** A second connection for mails that would hold up the others: large ones, slow ones, those a connection died of. */
export type Lane = {
  add(one: LaneMail): void
  holds(place: Place, mail: ImapMail): boolean
  suspect(one: LaneMail): void
  suspects(place: Place, mail: ImapMail): boolean
  /** What its mails met since asked last. */
  takeFailures(): string[]
  close(): Promise<void>
}

const mostTries = 5

export function openLane(at: Fetching, connect: () => Promise<ImapSession>): Lane {
  const waiting = new Map<string, LaneMail>()
  const suspected = new Set<string>()
  let failures: string[] = []
  let working: Promise<void> = Promise.resolve()
  let session: ImapSession | null = null
  const drop = (): void => {
    session?.close()
    session = null
  }
  at.signal.addEventListener('abort', drop)

  async function openAt({ opened }: Place): Promise<ImapSession> {
    session ??= await connect()
    const now = await session.open(opened.path)
    if (now.uidValidity !== opened.uidValidity) throw new ImapFailure('The folder has new numbers.', 'refused')
    return session
  }

  /** Goes on where the last connection ended. */
  async function bytes(one: LaneMail, start: number, length: number): Promise<Buffer | null> {
    for (let tries = 1; ; tries++) {
      try {
        return await (session ?? (await openAt(one.place))).bytes(one.mail.uid, start, length)
      } catch (error) {
        if (!(error instanceof ImapFailure) || error.kind !== 'broken' || tries >= mostTries) throw error
        drop()
        await pause(at.tuning.pausesMs[tries - 1] ?? 0, at.signal)
        if (at.signal.aborted) throw error
      }
    }
  }

  async function work(key: string, one: LaneMail): Promise<void> {
    if (at.signal.aborted) return
    try {
      const opened = await openAt(one.place)
      const read = (start: number, length: number) => bytes(one, start, length)
      const header = () => opened.header(one.mail.uid)
      const outcome = await fetchMail(at, { ...one, read, header }, at.tuning.laneChunkBytes)
      suspected.delete(key)
      if (outcome === 'stored')
        await settleMails(at, session ?? (await openAt(one.place)), { place: one.place, uids: [one.mail.uid] })
    } catch (error) {
      drop()
      failures.push(`UID ${one.mail.uid}: ${error instanceof Error ? error.message : String(error)}`)
    } finally {
      waiting.delete(key)
      if (waiting.size === 0) drop()
    }
  }

  return {
    add(one) {
      const key = keyOf(one.place, one.mail)
      if (waiting.has(key)) return
      waiting.set(key, one)
      working = working.then(() => work(key, one))
    },
    holds: (place, mail) => waiting.has(keyOf(place, mail)),
    suspect: ({ place, mail }) => void suspected.add(keyOf(place, mail)),
    suspects: (place, mail) => suspected.has(keyOf(place, mail)),
    takeFailures() {
      const taken = failures
      failures = []
      return taken
    },
    async close() {
      drop()
      await working
      drop()
    },
  }
}

const keyOf = ({ key }: Place, { uid }: ImapMail): string => `${key.folder}\n${key.uidValidity}\n${uid}`
