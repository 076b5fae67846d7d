import { type FetchQueryObject, ImapFlow } from 'imapflow'
import { type ImapAccount, optionsOf } from './imap-account'
import { failureOf, ImapFailure } from './imap-failure'

export type ImapFolder = {
  path: string
  uidValidity: number
  /** Mails with this number and above come later. */
  uidNext: number
  takesKeywords: boolean
}
export type ImapMail = { uid: number; size: number; arrivedAt: Date | null }
export type ImapFolderName = { path: string; isSpam: boolean }

const keyword = '$FoyerStored'
const uidsAtOnce = 250
const mostHeaderBytes = 256 * 1024

/** One connection to an IMAP account. UIDs only, never sequence numbers; every failure is an `ImapFailure`. */
export class ImapSession {
  #refusal: unknown = null
  #ending: unknown = null
  readonly #client: ImapFlow

  private constructor(account: ImapAccount) {
    const note = (entry: { err?: unknown }): void => {
      if (entry.err !== undefined) this.#refusal = entry.err
    }
    const quiet = (): void => undefined
    // The library answers many refusals with `false` and tells its log alone why.
    this.#client = new ImapFlow({
      ...optionsOf(account),
      logger: { trace: quiet, debug: quiet, info: quiet, warn: note, error: note },
    })
    this.#client.on('error', (error: unknown) => {
      this.#ending ??= error
    })
  }

  /** `signal` closes it, also while it is being made. */
  static async connect(account: ImapAccount, signal?: AbortSignal): Promise<ImapSession> {
    const session = new ImapSession(account)
    const close = (): void => session.close()
    signal?.addEventListener('abort', close)
    session.#client.once('close', () => signal?.removeEventListener('abort', close))
    try {
      await session.#client.connect()
    } catch (error) {
      session.close()
      throw failureOf(error)
    }
    if (signal?.aborted === true) session.close()
    return session
  }

  folders(): Promise<ImapFolderName[]> {
    return this.#run(async (client) =>
      (await client.list()).map(({ path, specialUse }) => ({ path, isSpam: specialUse === '\\Junk' })),
    )
  }

  create(path: string): Promise<void> {
    return this.#run(async (client) => void (await client.mailboxCreate(path)))
  }

  open(path: string): Promise<ImapFolder> {
    return this.#run(async (client) => {
      const { uidValidity, uidNext, permanentFlags } = await client.mailboxOpen(path)
      const takesKeywords = permanentFlags === undefined || permanentFlags.has('\\*') || permanentFlags.has(keyword)
      return { path, uidValidity: Number(uidValidity), uidNext: Number(uidNext) || 1, takesKeywords }
    })
  }

  /** The UIDs of the open folder from one on, ascending. */
  uidsFrom(first: number): Promise<number[]> {
    return this.#run(async (client) => {
      const found = await client.search({ uid: `${first}:*` }, { uid: true })
      if (!Array.isArray(found)) throw this.#refused('SEARCH')
      // `n:*` always names the last mail, even where it lies below n.
      return found.filter((uid) => uid >= first).sort((one, other) => one - other)
    })
  }

  uidsSince(date: Date): Promise<number[]> {
    return this.#run(async (client) => {
      const found = await client.search({ since: date }, { uid: true })
      if (!Array.isArray(found)) throw this.#refused('SEARCH')
      return found.sort((one, other) => one - other)
    })
  }

  async describe(uids: readonly number[]): Promise<ImapMail[]> {
    const mails: ImapMail[] = []
    for (let at = 0; at < uids.length; at += uidsAtOnce) {
      const set = uids.slice(at, at + uidsAtOnce).join(',')
      const query: FetchQueryObject = { uid: true, size: true, internalDate: true }
      for (const one of await this.#run((client) => client.fetchAll(set, query, { uid: true })))
        if (one.size !== undefined) mails.push({ uid: one.uid, size: one.size, arrivedAt: dateOf(one.internalDate) })
    }
    return mails
  }

  /** A part of a mail's bytes, shorter at its end; null where the mail is gone. Marks nothing as seen. */
  bytes(uid: number, start: number, length: number): Promise<Buffer | null> {
    return this.#run(async (client) => {
      const query: FetchQueryObject = { uid: true, source: { start, maxLength: length } }
      // A server may speak of other mails meanwhile.
      const mail = (await client.fetchAll(String(uid), query, { uid: true })).find((one) => one.uid === uid)
      return mail === undefined ? null : (mail.source ?? Buffer.alloc(0))
    })
  }

  header(uid: number): Promise<Buffer | null> {
    return this.#run(async (client) => {
      const query: FetchQueryObject = { uid: true, bodyParts: [{ key: 'HEADER', maxLength: mostHeaderBytes }] }
      const mail = (await client.fetchAll(String(uid), query, { uid: true })).find((one) => one.uid === uid)
      return mail === undefined ? null : (mail.headers ?? Buffer.alloc(0))
    })
  }

  move(uids: readonly number[], path: string): Promise<void> {
    return this.#run(async (client) => {
      const set = uids.join(',')
      if (client.capabilities.has('MOVE') && (await client.messageMove(set, path, { uid: true }))) return
      // A server may name MOVE and refuse it. Nothing is deleted that was not copied before.
      if (!(await client.messageCopy(set, path, { uid: true }))) throw this.#refused('COPY')
      await this.#expunge(client, set)
    })
  }

  /** By the ledger alone where the folder takes no keywords. */
  mark(uids: readonly number[], folder: ImapFolder): Promise<void> {
    return this.#run(async (client) => {
      if (!folder.takesKeywords) return
      if (!(await client.messageFlagsAdd(uids.join(','), [keyword], { uid: true, silent: true })))
        throw this.#refused('STORE')
    })
  }

  remove(uids: readonly number[]): Promise<void> {
    return this.#run((client) => this.#expunge(client, uids.join(',')))
  }

  /** Resolves when the open folder has news, or after a while; the server is asked for it by IDLE where it can. */
  async waitForNews(ms: number, signal: AbortSignal): Promise<void> {
    let wake = (): void => undefined
    const woken = new Promise<void>((resolve) => {
      wake = resolve
    })
    const timer = setTimeout(wake, ms)
    this.#client.on('exists', wake)
    this.#client.once('close', wake)
    signal.addEventListener('abort', wake, { once: true })
    const idling = this.#client.idle().catch((error: unknown) => {
      this.#ending ??= error
      wake()
    })
    await woken
    clearTimeout(timer)
    this.#client.off('exists', wake)
    this.#client.off('close', wake)
    signal.removeEventListener('abort', wake)
    if (signal.aborted) return
    await this.#run((client) => client.noop())
    await idling
  }

  async logout(): Promise<void> {
    await this.#client.logout().catch(() => undefined)
    this.close()
  }

  close(): void {
    this.#client.close()
  }

  /** Without UIDPLUS mails stay marked as deleted: a plain EXPUNGE would take those of others along. */
  async #expunge(client: ImapFlow, set: string): Promise<void> {
    const options = { uid: true, silent: true }
    if (client.capabilities.has('UIDPLUS')) {
      if (!(await client.messageDelete(set, options))) throw this.#refused('EXPUNGE')
    } else if (!(await client.messageFlagsAdd(set, ['\\Deleted'], options))) throw this.#refused('STORE')
  }

  async #run<T>(work: (client: ImapFlow) => Promise<T>): Promise<T> {
    this.#refusal = null
    try {
      this.#assertUsable()
      return await work(this.#client)
    } catch (error) {
      const failure = failureOf(error)
      throw this.#client.usable ? failure : new ImapFailure(this.#lastWords(failure), 'broken')
    }
  }

  #assertUsable(): void {
    if (!this.#client.usable) throw new ImapFailure(this.#lastWords(null), 'broken')
  }

  /** A connection that ended says why once; what is tried on it afterwards only knows that it ended. */
  #lastWords(failure: ImapFailure | null): string {
    if (this.#ending !== null) return failureOf(this.#ending).message
    if (this.#client.byeReason) return this.#client.byeReason
    return failure?.message ?? 'The connection was closed.'
  }

  #refused(command: string): ImapFailure {
    if (!this.#client.usable) return new ImapFailure(this.#lastWords(null), 'broken')
    return this.#refusal === null ? new ImapFailure(`${command} was refused.`, 'refused') : failureOf(this.#refusal)
  }
}

function dateOf(value: Date | string | undefined): Date | null {
  const date = value === undefined ? null : new Date(value)
  return date === null || Number.isNaN(date.getTime()) ? null : date
}
