import { readFile } from 'node:fs/promises'
import type { Open } from '../../core/context'
import { AppError } from '../../platform/errors'
import { startSmtpReceiver } from '../../platform/mail'
import { mostMailBytes } from './errors'
import { openRecipientBook } from './recipient-book'
import { refuseDisowned } from './refuse-disowned'
import { storeInboundMail } from './store-inbound-mail'

export type Receiving = {
  protocol: 'smtp' | 'lmtp'
  listen: { host: string; port: number }
  /** Without a key of one's own there is no STARTTLS. */
  tls: { certPath: string; keyPath: string } | null
}
export type RunningReceiver = { host: string; port: number; close(): Promise<void> }

const mostConnections = 500
const idleMs = 60_000
const variables = { smtp: 'FOYER_SMTP_LISTEN', lmtp: 'FOYER_LMTP_LISTEN' } as const

/** Listens for mail to this desk's mailboxes, from anybody by SMTP, from a mail server in front by LMTP. */
export async function startReceiver(open: Open, { protocol, listen, tls }: Receiving): Promise<RunningReceiver> {
  const book = openRecipientBook(open)
  const pair = tls === null ? null : await readPair(tls)
  try {
    const receiver = await startSmtpReceiver({
      protocol,
      ...listen,
      maxSize: mostMailBytes,
      maxConnections: mostConnections,
      idleMs,
      hostName: new URL(open.house.url).hostname,
      ...(pair === null ? {} : { tls: pair }),
      isKnownRecipient: (address) => book.isKnown(address),
      async store(stream, envelope) {
        const mailboxIds = book.mailboxesOf(envelope.to)
        try {
          const check = book.refuseDisowned(mailboxIds)
            ? (raw: Buffer) => refuseDisowned(open, envelope, raw)
            : undefined
          const arrivals = await storeInboundMail(open, {
            source: protocol,
            envelope,
            body: stream,
            mailboxIds,
            ...(check !== undefined && { check }),
          })
          const idOf = (address: string): string => {
            const [mailboxId] = book.mailboxesOf([address])
            return (arrivals.find((one) => one.mailboxId === mailboxId) ?? arrivals[0])?.id ?? ''
          }
          return { ids: envelope.to.map(idOf) }
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
        `Port ${listen.port} for incoming mail is taken. Set ${variables[protocol]} to another one, or to off.`,
      )
    throw error
  }
}

async function readPair(tls: { certPath: string; keyPath: string }): Promise<{ cert: string; key: string }> {
  try {
    return { cert: await readFile(tls.certPath, 'utf8'), key: await readFile(tls.keyPath, 'utf8') }
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new AppError('invalid', 'config.invalid', `FOYER_TLS_CERT or FOYER_TLS_KEY cannot be read: ${reason}`)
  }
}
