import { connect, type Socket } from 'node:net'
import { connect as connectTls } from 'node:tls'

export type RawClient = {
  /** Sends bytes as they are and waits for a whole answer of the server. */
  say: (bytes: string | Buffer) => Promise<string>
  write: (bytes: string | Buffer) => void
  /** The next whole answer. */
  hear: () => Promise<string>
  isClosed: () => boolean
  /** Goes on inside TLS, trusting any certificate. */
  secure: () => Promise<void>
  end: () => void
}

/** An SMTP client without any knowledge of SMTP: what it sends is what the test says, byte for byte. */
export async function rawClient(port: number): Promise<RawClient> {
  let socket: Socket = connect(port, '127.0.0.1')
  let received = ''
  let isClosed = false
  const waiting: ((answer: string) => void)[] = []
  const pump = (): void => {
    const whole = /^(?:\d{3}-[^\r\n]*\r\n)*\d{3} [^\r\n]*\r\n/.exec(received)?.[0]
    const next = waiting[0]
    if (next === undefined || (whole === undefined && !isClosed)) return
    waiting.shift()
    received = received.slice(whole?.length ?? received.length)
    next(whole ?? 'closed')
    pump()
  }
  const listen = (): void => {
    socket.on('data', (chunk) => {
      received += chunk.toString('latin1')
      pump()
    })
    socket.on('error', () => undefined)
    socket.on('close', () => {
      isClosed = true
      pump()
    })
  }
  listen()
  const hear = (): Promise<string> =>
    new Promise((resolve) => {
      waiting.push(resolve)
      pump()
    })
  return {
    hear,
    write: (bytes) => void socket.write(bytes),
    say: (bytes) => {
      socket.write(bytes)
      return hear()
    },
    isClosed: () => isClosed,
    secure: () =>
      new Promise((resolve, reject) => {
        socket.removeAllListeners('data')
        const plain = socket
        socket = connectTls({ socket: plain, rejectUnauthorized: false }, resolve)
        socket.once('error', reject)
        listen()
      }),
    end: () => socket.destroy(),
  }
}

/** Greets and names sender and receivers; the next thing to say is DATA. */
export async function clientWithEnvelope(
  port: number,
  to: readonly string[] = ['support@desk.example'],
): Promise<RawClient> {
  const client = await rawClient(port)
  await client.hear()
  await client.say('EHLO client.example\r\n')
  await client.say('MAIL FROM:<anna@kunde.example>\r\n')
  for (const address of to) await client.say(`RCPT TO:<${address}>\r\n`)
  return client
}
