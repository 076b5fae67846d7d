import SMTPConnection from 'nodemailer/lib/smtp-connection'
import type { SmtpAccount } from './smtp-send'

/** `detail` is what the server said, or what the network did; for whoever set the account up. */
export type SmtpVerdict = { isWorking: boolean; detail: string }

/** Connects, secures and signs in as sending would, then says goodbye without a mail. Never throws for what a server does. */
export function verifySmtp(account: SmtpAccount): Promise<SmtpVerdict> {
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
  return new Promise((resolve) => {
    const fail = (error: unknown): void => {
      connection.close()
      resolve({ isWorking: false, detail: wordsOf(error) })
    }
    const succeed = (): void => {
      connection.quit()
      resolve({ isWorking: true, detail: account.user === undefined ? 'Connected.' : 'Connected and signed in.' })
    }
    connection.on('error', fail)
    connection.connect((error) => {
      if (error) return fail(error)
      if (account.user === undefined) return succeed()
      connection.login({ user: account.user, pass: account.password ?? '' }, (failure) =>
        failure ? fail(failure) : succeed(),
      )
    })
  })
}

function wordsOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error).slice(0, 1000)
  const response = 'response' in error && typeof error.response === 'string' ? error.response : ''
  return (response || error.message).slice(0, 1000)
}
