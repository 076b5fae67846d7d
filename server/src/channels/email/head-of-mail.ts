import { headersOf, parseAddressList, parseMail } from '../../platform/mail'

const mostHeadBytes = 256 * 1024
const blankLine = /\r?\n\r?\n|\r\r/

/** The first bytes of a mail streaming by: enough to tell its headers before anything is parsed. */
export class HeadOfMail {
  #chunks: Buffer[] = []
  #size = 0

  /** Passes the bytes on as they are. */
  async *watch(source: AsyncIterable<unknown>): AsyncGenerator<Buffer> {
    for await (const chunk of source) {
      const bytes = Buffer.isBuffer(chunk) ? chunk : Buffer.from(String(chunk))
      if (this.#size < mostHeadBytes) this.#chunks.push(bytes.subarray(0, mostHeadBytes - this.#size))
      this.#size += bytes.length
      yield bytes
    }
  }

  get isEmpty(): boolean {
    return this.#size === 0
  }

  /** Known before the mail is read, so that an answer to it can wait for it. */
  get messageId(): string | null {
    return /^message-id[ \t]*:\s{0,80}(<[^<>\s]{1,990}>)/im.exec(this.#headers())?.[1] ?? null
  }

  /** Whom the headers name, the receivers of the envelope as far as servers on the way wrote them down first. */
  addresses(): string[] {
    const { headers } = parseMail(Buffer.from(`${this.#headers()}\r\n\r\n`, 'latin1'))
    const names = ['delivered-to', 'x-original-to', 'envelope-to', 'x-envelope-to', 'to', 'cc']
    return names
      .flatMap((name) => headersOf(headers, name).flatMap((header) => parseAddressList(header.raw, 100)))
      .map((one) => one.address)
  }

  #headers(): string {
    const text = Buffer.concat(this.#chunks).toString('latin1')
    const end = blankLine.exec(text)?.index ?? text.length
    return text.slice(0, end)
  }
}
