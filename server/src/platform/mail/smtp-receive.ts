import { PassThrough, type Readable } from 'node:stream'
import type { SMTPServerDataStream, SMTPServerSession } from 'smtp-server'
import { AppError } from '../errors'
import { ReceiverServer } from './smtp-receiver-server'

export type SmtpEnvelope = {
  /** Empty for the null sender. */
  from: string
  to: string[]
  /** By LMTP what the server in front says (XFORWARD) of its own client; null where it says nothing. */
  ip: string | null
  helo: string | null
  isTls: boolean
}

export type SmtpReceiverOptions = {
  /** LMTP (RFC 2033) answers the end of data once for each recipient. */
  protocol: 'smtp' | 'lmtp'
  host: string
  port: number
  /** Bytes of one mail, as announced by EHLO. */
  maxSize: number
  /** A newcomer beyond these takes the place of the idlest connection. */
  maxConnections: number
  idleMs: number
  /** Without a key of one's own there is no STARTTLS: the library's built-in one is public. */
  tls?: { key: string; cert: string }
  hostName?: string
  isKnownRecipient: (address: string) => Promise<boolean>
  /**
   * Keeps the bytes and resolves when they are safe, not earlier: the answer 250 follows. The stream fails where
   * the mail is too large or the client goes away; then nothing must be kept. Answers an id for each of `envelope.to`.
   */
  store: (stream: Readable, envelope: SmtpEnvelope) => Promise<{ ids: readonly string[] }>
  log: { info: (details: object, text: string) => void; error: (details: object, text: string) => void }
}

export type SmtpReceiver = { port: number; connectionCount: () => number; close: () => Promise<void> }

const maxRecipients = 100
const storeTimeoutMs = 30_000

/** Listens for mail and answers as `email.md` 1.1 says: 250 only for what is stored, and nothing is ever relayed. */
export async function startSmtpReceiver(options: SmtpReceiverOptions): Promise<SmtpReceiver> {
  const server: ReceiverServer = new ReceiverServer(
    {
      ...(options.tls ?? {}),
      ...(options.hostName === undefined ? {} : { name: options.hostName }),
      banner: 'ready',
      logger: false,
      lmtp: options.protocol === 'lmtp',
      useXForward: options.protocol === 'lmtp',
      authOptional: true,
      disabledCommands: options.tls ? ['AUTH', 'VRFY', 'EXPN', 'HELP'] : ['AUTH', 'VRFY', 'EXPN', 'HELP', 'STARTTLS'],
      disableReverseLookup: true,
      hideENHANCEDSTATUSCODES: false,
      // Strict parsing would refuse addresses that real devices send from.
      lenientAddressParsing: true,
      size: options.maxSize,
      socketTimeout: options.idleMs,
      closeTimeout: 5_000,
      onRcptTo: (address, session, done) => {
        void checkRecipient(options, session, address.address).then(done)
      },
      onData: (stream, session, done) => {
        void receive(options, stream, { session, server }).then(
          (ids) => done(null, options.protocol === 'lmtp' ? ids.map(stored) : stored(ids[0] ?? '')),
          (error: unknown) => done(smtpErrorOf(error, options)),
        )
      },
    },
    options.maxConnections,
  )
  // A client that breaks off is no event; what the server itself cannot do is.
  server.on('error', (error: Error & { code?: string }) => {
    if (error.code !== 'ECONNRESET' && error.code !== 'EPIPE') options.log.error({ err: error }, 'smtp receiver')
  })
  await new Promise<void>((resolve, reject) => {
    server.server.once('error', reject)
    server.listen(options.port, options.host, () => {
      server.server.off('error', reject)
      resolve()
    })
  })
  const bound = server.server.address()
  const port = bound !== null && typeof bound === 'object' ? bound.port : options.port
  return {
    port,
    connectionCount: () => server.connectionCount(),
    close: () => {
      server.stopWatching()
      return new Promise((resolve) => server.close(() => resolve()))
    },
  }
}

const stored = (id: string): string => `2.0.0 stored as ${id}`

class SmtpRefusal extends Error {
  constructor(
    readonly responseCode: number,
    message: string,
  ) {
    super(message)
  }
}

async function checkRecipient(
  options: SmtpReceiverOptions,
  session: SMTPServerSession,
  address: string,
): Promise<Error | null> {
  const { rcptTo } = session.envelope
  if (rcptTo.length >= maxRecipients) return refusal(452, '4.5.3', 'Too many recipients')
  // The library keeps one of two equal receivers, but the client of LMTP counts an answer for each it named.
  if (options.protocol === 'lmtp' && rcptTo.some((one) => one.address.toLowerCase() === address.toLowerCase()))
    return refusal(452, '4.5.3', 'This recipient was named already')
  try {
    return (await options.isKnownRecipient(address)) ? null : refusal(550, '5.1.1', 'No such mailbox here')
  } catch (error) {
    options.log.error({ err: error }, 'smtp recipient check')
    return refusal(451, '4.3.0', 'Cannot check recipients now, try again later')
  }
}

const refusal = (code: number, enhanced: string, text: string): SmtpRefusal =>
  new SmtpRefusal(code, `${enhanced} ${text}`)

class TooLarge extends Error {}

type Incoming = { session: SMTPServerSession; server: ReceiverServer }

/** Passes the mail on to `store`, failing that stream the moment it grows too large or the client is gone. */
async function receive(
  options: SmtpReceiverOptions,
  stream: SMTPServerDataStream,
  { session, server }: Incoming,
): Promise<readonly string[]> {
  const passed = new PassThrough()
  let size = 0
  stream.on('data', (chunk: Buffer) => {
    size += chunk.length
    if (size > options.maxSize) {
      if (!passed.destroyed) passed.destroy(new TooLarge())
    } else if (!passed.destroyed && !passed.write(chunk)) {
      stream.pause()
      passed.once('drain', () => stream.resume())
      passed.once('close', () => stream.resume())
    }
  })
  const ended = new Promise<void>((resolve) => {
    stream.once('end', () => {
      passed.end()
      resolve()
    })
    stream.once('close', () => {
      if (!stream.readableEnded) passed.destroy(new Error('The client went away.'))
      resolve()
    })
  })
  // Without a listener of its own the pass-through would end the process when it is destroyed before it is read.
  passed.on('error', () => stream.resume())
  const stored = withTimeout(options.store(passed, envelopeOf(options, session)), storeTimeoutMs)
  const settled = stored.then(
    ({ ids }) => ({ ids }),
    (error: unknown) => {
      if (!passed.destroyed) passed.destroy()
      stream.resume()
      return { error }
    },
  )
  await ended
  const outcome = await server.whileStoring(session.id, settled)
  if (size > options.maxSize) throw new TooLarge()
  if ('error' in outcome) throw outcome.error
  return outcome.ids
}

async function withTimeout<T>(promise: Promise<T>, ms: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error('Storing took too long.')), ms)
  })
  try {
    return await Promise.race([promise, late])
  } finally {
    clearTimeout(timer)
  }
}

function envelopeOf({ protocol }: SmtpReceiverOptions, session: SMTPServerSession): SmtpEnvelope {
  const { mailFrom, rcptTo } = session.envelope
  const client =
    protocol === 'lmtp'
      ? { ip: forwarded(session, 'ADDR'), helo: forwarded(session, 'HELO') }
      : { ip: session.remoteAddress, helo: session.hostNameAppearsAs || '' }
  return {
    from: mailFrom === false ? '' : mailFrom.address,
    to: rcptTo.map((recipient) => recipient.address),
    ...client,
    isTls: session.secure,
  }
}

function forwarded(session: SMTPServerSession, name: string): string | null {
  const value = session.xForward.get(name)
  return typeof value === 'string' && value !== '' ? value : null
}

function smtpErrorOf(error: unknown, options: SmtpReceiverOptions): Error {
  if (error instanceof TooLarge) return refusal(552, '5.3.4', `The mail is larger than ${options.maxSize} bytes`)
  if (error instanceof AppError && error.kind === 'forbidden') return refusal(550, '5.7.1', error.message)
  options.log.error({ err: error }, 'smtp store')
  return refusal(451, '4.3.0', 'Cannot store the mail now, try again later')
}
