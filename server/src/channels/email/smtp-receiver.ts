import { readFile } from 'node:fs/promises'
import type { Open } from '../../core/context'
import { AppError } from '../../platform/errors'
import { startSmtpReceiver } from '../../platform/mail'
import { mostMailBytes } from './errors'
import { openRecipientBook } from './recipient-book'
import { storeInboundMail } from './store-inbound-mail'

export type RunningSmtp = { host: string; port: number; close(): Promise<void> }

const mostConnections = 500
const idleMs = 60_000

/** Listens for mail to this desk's mailboxes. Without a key of one's own there is no STARTTLS. */
export async function startSmtp(
  open: Open,
  listen: { host: string; port: number },
  tls: { certPath: string; keyPath: string } | null,
): Promise<RunningSmtp> {
  const book = openRecipientBook(open)
  const pair =
    tls === null ? null : { cert: await readFile(tls.certPath, 'utf8'), key: await readFile(tls.keyPath, 'utf8') }
  try {
    const receiver = await startSmtpReceiver({
      host: listen.host,
      port: listen.port,
      maxSize: mostMailBytes,
      maxConnections: mostConnections,
      idleMs,
      hostName: new URL(open.house.url).hostname,
      ...(pair === null ? {} : { tls: pair }),
      isKnownRecipient: (address) => book.isKnown(address),
      async store(stream, envelope) {
        const mailboxIds = book.mailboxesOf(envelope.to)
        try {
          const [first] = await storeInboundMail(open, { source: 'smtp', envelope, body: stream, mailboxIds })
          return { id: first?.id ?? '' }
        } catch (error) {
          book.doubt() // a mailbox deleted a moment ago is refused at the next try
          throw error
        }
      },
      log: open.house.log,
    })
    return { host: listen.host, port: receiver.port, close: receiver.close }
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE')
      throw new AppError(
        'unavailable',
        'port.taken',
        `Port ${listen.port} for incoming mail is taken. Set FOYER_SMTP_LISTEN to another one, or to off.`,
      )
    throw error
  }
}
