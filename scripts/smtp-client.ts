import { connect, type Socket } from 'node:net'

/** One SMTP connection that sends mails one after the other; resolves with the answer to the final dot. */
export class SmtpConnection {
  #buffer = ''
  #waiting: ((line: string) => void) | null = null
  #fail: ((error: Error) => void) | null = null
  private constructor(readonly socket: Socket) {
    socket.on('error', () => socket.destroy())
    socket.on('close', () => this.#fail?.(new Error('the connection was closed')))
    socket.on('data', (data) => {
      this.#buffer += data.toString('latin1')
      this.#flush()
    })
  }

  static async open(port: number): Promise<SmtpConnection> {
    const socket = connect(port, '127.0.0.1')
    socket.setNoDelay(true)
    const connection = new SmtpConnection(socket)
    await connection.#answer()
    await connection.#say('EHLO bench.example')
    return connection
  }

  async send(from: string, to: string, mail: string): Promise<string> {
    // Envelope commands are pipelined (RFC 2920), as mail servers do.
    this.socket.write(`MAIL FROM:<${from}>\r\nRCPT TO:<${to}>\r\nDATA\r\n`)
    await this.#answer()
    await this.#answer()
    await this.#answer()
    return this.#say(`${mail.replace(/^\./gm, '..')}\r\n.`)
  }

  destroy(): void {
    this.socket.destroy()
  }

  close(): void {
    this.socket.end('QUIT\r\n')
  }

  #say(line: string): Promise<string> {
    this.socket.write(`${line}\r\n`)
    return this.#answer()
  }

  #answer(): Promise<string> {
    return new Promise((resolve, reject) => {
      this.#waiting = resolve
      this.#fail = reject
      this.#flush()
    })
  }

  #flush(): void {
    const match = /^(?:\d{3}-.*\r\n)*(\d{3} .*)\r\n/.exec(this.#buffer)
    if (match === null || this.#waiting === null) return
    this.#buffer = this.#buffer.slice(match[0].length)
    const waiting = this.#waiting
    this.#waiting = null
    waiting(match[1] ?? '')
  }
}
