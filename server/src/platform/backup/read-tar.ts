import { backupBroken } from './errors'
import { blockSize, padding, readHead, type TarHead } from './tar'

export type TarEntry = TarHead & { chunks(): AsyncGenerator<Buffer>; bytes(most: number): Promise<Buffer> }

/** The files of an archive, one after the other; what a caller leaves unread of one is passed over before the next. */
export async function* readTar(source: AsyncIterable<Buffer>): AsyncGenerator<TarEntry> {
  const bytes = new ByteReader(source)
  for (;;) {
    const head = readHead(await bytes.take(blockSize))
    if (head === null) break
    let left = head.size
    const chunks = async function* (): AsyncGenerator<Buffer> {
      while (left > 0) {
        const chunk = await bytes.some(left)
        left -= chunk.length
        yield chunk
      }
    }
    yield { ...head, chunks, bytes: (most) => gather(head, chunks(), most) }
    for await (const _passed of chunks());
    await bytes.take(padding(head.size).length)
  }
  await bytes.finish()
}

async function gather(head: TarHead, chunks: AsyncIterable<Buffer>, most: number): Promise<Buffer> {
  if (head.size > most) throw backupBroken(`${head.name} is too large`)
  const parts: Buffer[] = []
  for await (const chunk of chunks) parts.push(chunk)
  return Buffer.concat(parts)
}

class ByteReader {
  readonly #source: AsyncIterator<Buffer>
  #rest: Buffer = Buffer.alloc(0)

  constructor(source: AsyncIterable<Buffer>) {
    this.#source = source[Symbol.asyncIterator]()
  }

  /** Whatever is at hand, at least one byte and at most `most`. */
  async some(most: number): Promise<Buffer> {
    while (this.#rest.length === 0) {
      const next = await this.#source.next()
      if (next.done) throw backupBroken('it ends too early')
      this.#rest = next.value
    }
    const chunk = this.#rest.subarray(0, most)
    this.#rest = this.#rest.subarray(chunk.length)
    return chunk
  }

  async take(size: number): Promise<Buffer> {
    const parts: Buffer[] = []
    for (let left = size; left > 0; ) {
      const part = await this.some(left)
      parts.push(part)
      left -= part.length
    }
    return Buffer.concat(parts)
  }

  /** Reads to the very end, for only there the compression's own checksum is compared. */
  async finish(): Promise<void> {
    this.#rest = Buffer.alloc(0)
    while (!(await this.#source.next()).done);
  }
}
