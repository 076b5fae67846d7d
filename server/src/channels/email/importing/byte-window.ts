/** The bytes of a stream from some place on, as many as somebody has to look at; the rest stays where it is. */
export class ByteWindow {
  bytes: Buffer = Buffer.alloc(0)
  isAtEnd = false
  readonly #source: AsyncIterator<Buffer>

  constructor(source: AsyncIterable<Buffer>) {
    this.#source = source[Symbol.asyncIterator]()
  }

  /** At least so many bytes, where the stream has them. Doubles, so that a long look costs no more than it is long. */
  async fill(length: number): Promise<void> {
    if (this.bytes.length >= length || this.isAtEnd) return
    const wanted = Math.max(length, 2 * this.bytes.length)
    const parts = [this.bytes]
    let size = this.bytes.length
    while (size < wanted) {
      const next = await this.#source.next()
      if (next.done === true) {
        this.isAtEnd = true
        break
      }
      parts.push(next.value)
      size += next.value.length
    }
    this.bytes = Buffer.concat(parts)
  }

  drop(length: number): void {
    this.bytes = this.bytes.subarray(length)
  }

  async close(): Promise<void> {
    await this.#source.return?.()
  }
}
