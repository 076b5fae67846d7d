import type { Socket } from 'node:net'
import type { TLSSocket } from 'node:tls'
import { SMTPServer, type SMTPServerOptions } from 'smtp-server'
import { SMTPConnection, type SMTPConnectionOptions } from 'smtp-server/lib/smtp-connection.js'

/** Commands of a relay or of an address book: this server is neither. */
const refusedCommands = new Set(['AUTH', 'VRFY', 'EXPN', 'HELP', 'XCLIENT', 'XFORWARD', 'TURN', 'ETRN'])

class ReceiverConnection extends SMTPConnection {
  override send(code: number, data?: string | string[] | null, context?: string | false): void {
    if (code === 500 && typeof context === 'string' && refusedCommands.has(context)) {
      super.send(502, '5.5.1 Command not implemented', false)
      return
    }
    // Where we name the enhanced code ourselves, the library's guess must not stand before it.
    const isComplete = typeof data === 'string' && /^[245]\.\d\.\d{1,2} /.test(data)
    super.send(code, data, isComplete ? false : context)
  }

  bytesRead(): number {
    return this._socket.bytesRead
  }
}

type Watched = { connection: ReceiverConnection; seenBytes: number; recentBytes: number; openedAt: number }

/**
 * An SMTP server that never refuses a newcomer while somebody else is idle: when all places are taken, the
 * connection that moved the fewest bytes lately is told to come back. One byte a second is as idle as none.
 */
export class ReceiverServer extends SMTPServer {
  readonly #watched = new Map<string, Watched>()
  /** Sessions whose mail is complete and being stored: silent, but not idle. */
  readonly #storing = new Set<string>()
  readonly #timer: NodeJS.Timeout

  constructor(
    options: SMTPServerOptions,
    readonly maxConnections: number,
  ) {
    super(options)
    this.#timer = setInterval(() => this.#sample(), 1_000)
    this.#timer.unref()
  }

  override connect(socket: Socket | TLSSocket, options?: SMTPConnectionOptions | null): void {
    const connection = new ReceiverConnection(this, socket, options)
    this.connections.add(connection)
    this.#watched.set(connection.id, { connection, seenBytes: 0, recentBytes: 0, openedAt: Date.now() })
    connection.on('error', (error: Error) => this.emit('error', error))
    if (this.connectionCount() > this.maxConnections) this.#displaceIdlest(connection.id)
    connection.init()
  }

  connectionCount(): number {
    this.#forgetGone()
    return this.#watched.size
  }

  async whileStoring<T>(sessionId: string, work: Promise<T>): Promise<T> {
    this.#storing.add(sessionId)
    try {
      return await work
    } finally {
      this.#storing.delete(sessionId)
    }
  }

  stopWatching(): void {
    clearInterval(this.#timer)
  }

  /** The library alone knows who is gone: STARTTLS takes every listener off the socket, ours too. */
  #forgetGone(): void {
    for (const [id, { connection }] of this.#watched) if (!this.connections.has(connection)) this.#watched.delete(id)
  }

  #sample(): void {
    this.#forgetGone()
    for (const one of this.#watched.values()) {
      const bytes = one.connection.bytesRead()
      // Halved each second: what counts is the last few seconds, not a busy past.
      one.recentBytes = one.recentBytes / 2 + (bytes - one.seenBytes)
      one.seenBytes = bytes
    }
  }

  #displaceIdlest(newcomer: string): void {
    const others = [...this.#watched.values()].filter(
      ({ connection }) => connection.id !== newcomer && !this.#storing.has(connection.id),
    )
    const settled = others.filter((one) => Date.now() - one.openedAt > 1_000)
    const activity = (one: Watched): number => one.recentBytes + one.connection.bytesRead() - one.seenBytes
    const [idlest] = (settled.length > 0 ? settled : others).sort(
      (one, other) => activity(one) - activity(other) || one.openedAt - other.openedAt,
    )
    if (!idlest) return
    this.#watched.delete(idlest.connection.id)
    idlest.connection.send(421, '4.7.0 Others are waiting, please come back later')
    idlest.connection.close()
  }
}
