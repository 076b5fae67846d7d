import { Readable } from 'node:stream'
import SMTPConnection from 'nodemailer/lib/smtp-connection'
import { AppError } from '../errors'
import { isValidAddress } from './addresses'

export type SmtpAccount = {
  host: string
  port: number
  security: 'none' | 'starttls' | 'tls'
  user?: string
  password?: string
  timeoutMs: number
  /** Accepts any certificate; for servers inside the own network only. */
  trustsAnyCertificate?: boolean
  /** What we call ourselves in EHLO. */
  helo?: string
}

export type SmtpMail = {
  envelopeFrom: string
  envelopeTo: readonly string[]
  raw: Uint8Array
  /** What reports name this mail by (RFC 3461); only where the server knows the extension. */
  envelopeId?: string
}

export type RejectedRecipient = { address: string; code: number | null; response: string }

/** Where a refusal came: before `mail` it is the account's or the network's fault, not this mail's. */
export type SmtpPhase = 'connect' | 'auth' | 'mail' | 'rcpt' | 'data'

export type SmtpOutcome =
  | { accepted: { response: string; queueId?: string; rejected: RejectedRecipient[] } }
  | { temporary: { code: number | null; response: string; phase: SmtpPhase; rejected: RejectedRecipient[] } }
  | { permanent: { code: number; response: string; phase: SmtpPhase; rejected: RejectedRecipient[] } }
  /** The connection was lost after the whole mail was handed over: the server may have it or not. */
  | { uncertain: { response: string } }

/** Sends stored bytes as they are, through one SMTP account. Never throws for what a server or network does. */
export async function sendBySmtp(account: SmtpAccount, mail: SmtpMail): Promise<SmtpOutcome> {
  if (mail.envelopeFrom !== '' && !isValidAddress(mail.envelopeFrom)) throw unsafeEnvelope()
  if (mail.envelopeTo.length === 0 || !mail.envelopeTo.every(isValidAddress)) throw unsafeEnvelope()
  const connection = new SMTPConnection({
    host: account.host,
    port: account.port,
    secure: account.security === 'tls',
    requireTLS: account.security === 'starttls',
    ignoreTLS: account.security === 'none',
    connectionTimeout: account.timeoutMs,
    greetingTimeout: account.timeoutMs,
    socketTimeout: account.timeoutMs,
    dnsTimeout: account.timeoutMs,
    ...(account.helo === undefined ? {} : { name: account.helo }),
    tls: { rejectUnauthorized: account.trustsAnyCertificate !== true },
  })
  return await new Promise((resolve) => {
    const progress: { phase: SmtpPhase; isHandedOver: boolean } = { phase: 'connect', isHandedOver: false }
    const settle = (outcome: SmtpOutcome): void => {
      resolve(outcome)
      if ('accepted' in outcome) connection.quit()
      else connection.close()
    }
    const fail = (error: unknown): void => settle(outcomeOf(error, progress))
    connection.on('error', fail)
    connection.connect((error) => {
      if (error) return fail(error)
      if (account.user === undefined) return transmit()
      progress.phase = 'auth'
      connection.login({ user: account.user, pass: account.password ?? '' }, (failure) =>
        failure ? fail(failure) : transmit(),
      )
    })

    const transmit = (): void => {
      progress.phase = 'mail'
      const body = Readable.from([Buffer.from(mail.raw.buffer, mail.raw.byteOffset, mail.raw.byteLength)])
      body.once('end', () => {
        progress.isHandedOver = true
      })
      const envelope = {
        from: mail.envelopeFrom === '' ? (false as const) : mail.envelopeFrom,
        to: [...mail.envelopeTo],
        size: mail.raw.byteLength,
        ...(mail.envelopeId === undefined ? {} : { dsn: reportsOf(mail.envelopeId) }),
      }
      connection.send(envelope, body, (error, info) => {
        if (error || !info) return fail(error)
        const queueId = queueIdOf(info.response)
        const rejected = rejectedOf(info.rejectedErrors)
        settle({ accepted: { response: info.response, rejected, ...(queueId === undefined ? {} : { queueId }) } })
      })
    }
  })
}

const reportsOf = (envid: string): SMTPConnection.DSNOptions => ({ envid, ret: 'HDRS', notify: ['FAILURE', 'DELAY'] })

const unsafeEnvelope = (): AppError =>
  new AppError('invalid', 'mail.headerUnsafe', 'An address of the envelope cannot be used in an SMTP command.', {
    field: 'envelope',
  })

type SmtpError = Error & {
  command?: string | undefined
  response?: string | undefined
  responseCode?: number | undefined
  recipient?: string | undefined
  rejectedErrors?: SmtpError[] | undefined
}

function outcomeOf(error: unknown, progress: { phase: SmtpPhase; isHandedOver: boolean }): SmtpOutcome {
  const failure: SmtpError = error instanceof Error ? error : new Error(String(error))
  const code = failure.responseCode ?? null
  const response = (failure.response ?? failure.message).slice(0, 1_000)
  if (code === null && progress.isHandedOver) return { uncertain: { response } }
  const phase = phaseOf(failure, progress.phase)
  const rejected = rejectedOf(failure.rejectedErrors)
  // A refusal before MAIL FROM speaks of the account or the server, so the mail itself stays due.
  if (code !== null && code >= 500 && code !== 503 && phase !== 'connect' && phase !== 'auth')
    return { permanent: { code, response, phase, rejected } }
  return { temporary: { code, response, phase, rejected } }
}

function phaseOf(failure: SmtpError, reached: SmtpPhase): SmtpPhase {
  if (failure.command === 'RCPT TO') return 'rcpt'
  if (failure.command === 'DATA') return 'data'
  return reached
}

function rejectedOf(errors: readonly SmtpError[] | undefined): RejectedRecipient[] {
  return (errors ?? []).map((error) => ({
    address: error.recipient ?? '',
    code: error.responseCode ?? null,
    response: (error.response ?? error.message).slice(0, 1_000),
  }))
}

/** The name under which the next server keeps the mail, as the common servers put it into their last answer. */
function queueIdOf(response: string): string | undefined {
  return /(?:queued as|queued mail for delivery.{0,20}|\bid=|\bOk:? (?:queued )?as|stored as|InternalId=)\s*<?([\w.-]{4,80})/i.exec(
    response,
  )?.[1]
}
