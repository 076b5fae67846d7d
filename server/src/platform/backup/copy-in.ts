import type { Duplex } from 'node:stream'
import type pg from 'pg'

type Wire = {
  stream: Duplex
  query(text: string): void
  sendCopyFromChunk(chunk: Buffer): void
  endCopyFrom(): void
}

/** `COPY … FROM STDIN` by pg's own connection: rows are pushed in, in pieces cut anywhere. */
export function copyIn(client: pg.Client, statement: string): CopyIn {
  return client.query(new CopyIn(statement))
}

export class CopyIn implements pg.Submittable {
  readonly #started = new Settled<Wire>()
  readonly #ended = new Settled<number>()
  #rows = 0

  constructor(readonly statement: string) {}

  submit(connection: { query(text: string): void }): void {
    connection.query(this.statement)
  }

  handleCopyInResponse(connection: Wire): void {
    this.#started.resolve(connection)
  }

  handleCommandComplete(message: { text: string }): void {
    this.#rows = Number(/^COPY (\d+)$/.exec(message.text)?.[1] ?? 0)
  }

  handleReadyForQuery(): void {
    this.#ended.resolve(this.#rows)
  }

  handleError(error: Error): void {
    this.#started.reject(error)
    this.#ended.reject(error)
  }

  /** Resolves when the socket takes more; throws what the server says about rows sent before. */
  async write(chunk: Buffer): Promise<void> {
    const wire = await this.#started.promise
    const { stream } = wire
    wire.sendCopyFromChunk(chunk)
    if (!stream.writableNeedDrain) return
    const drained = new Settled<void>()
    stream.once('drain', drained.resolve)
    try {
      await Promise.race([drained.promise, this.#ended.promise])
    } finally {
      stream.off('drain', drained.resolve)
    }
  }

  /** How many rows the server took. */
  async end(): Promise<number> {
    const wire = await this.#started.promise
    wire.endCopyFrom()
    return this.#ended.promise
  }
}

/** A promise settled from outside. It may fail while nobody waits for it yet: who asks later is told. */
class Settled<T> {
  resolve: (value: T) => void = () => undefined
  reject: (error: Error) => void = () => undefined
  readonly promise = new Promise<T>((resolve, reject) => {
    this.resolve = resolve
    this.reject = reject
  })

  constructor() {
    this.promise.catch(() => undefined)
  }
}
