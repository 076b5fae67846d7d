import type { Duplex } from 'node:stream'
import type pg from 'pg'

type Wire = { stream: Duplex; query(text: string): void }
const batchBytes = 512 * 1024

/**
 * `COPY … TO STDOUT` by pg's own connection: the rows in batches, each row with its line end. The socket is paused while
 * a batch waits to be taken, so memory stays the same however large the table.
 */
export function copyOut(client: pg.Client, statement: string): AsyncIterable<Buffer[]> {
  return client.query(new CopyOut(statement))
}

class CopyOut implements pg.Submittable, AsyncIterable<Buffer[]> {
  #wire: Wire | null = null
  #rows: Buffer[] = []
  #bytes = 0
  #isDone = false
  #error: Error | null = null
  #wake: (() => void) | null = null

  constructor(readonly statement: string) {}

  submit(connection: Wire): void {
    this.#wire = connection
    connection.query(this.statement)
  }

  handleCopyData(message: { chunk: Buffer }): void {
    this.#rows.push(Buffer.from(message.chunk)) // the parser uses its memory again
    this.#bytes += message.chunk.length
    if (this.#bytes < batchBytes) return
    this.#wire?.stream.pause()
    this.#tell()
  }

  handleCommandComplete(): void {
    this.#isDone = true
    this.#tell()
  }

  handleReadyForQuery(): void {}

  handleError(error: Error): void {
    this.#error = error
    this.#tell()
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Buffer[]> {
    for (;;) {
      if (this.#error !== null) throw this.#error
      const isLast = this.#isDone
      if (this.#bytes >= batchBytes || isLast) {
        const rows = this.#rows
        this.#rows = []
        this.#bytes = 0
        if (rows.length > 0) yield rows
        this.#wire?.stream.resume() // also at the end: the last row may have filled a batch
        if (isLast) return
        continue
      }
      await new Promise<void>((resolve) => {
        this.#wake = resolve
      })
    }
  }

  #tell(): void {
    this.#wake?.()
    this.#wake = null
  }
}
