import type { ImapFlowOptions } from 'imapflow'

export type ImapAccount = {
  host: string
  port: number
  security: 'none' | 'starttls' | 'tls'
  user: string
  secret: { password: string } | { accessToken: string }
  /** Of silence in the middle of something; a download goes on as long as bytes come. */
  timeoutMs: number
  trustsAnyCertificate?: boolean
}

/** Above what is ever asked for at once: a server may not fill our memory. */
const largestAnswer = 8 * 1024 * 1024

export const optionsOf = (account: ImapAccount): ImapFlowOptions => ({
  host: account.host,
  port: account.port,
  secure: account.security === 'tls',
  ...(account.security === 'tls' ? {} : { doSTARTTLS: account.security === 'starttls' }),
  auth:
    'password' in account.secret
      ? { user: account.user, pass: account.secret.password }
      : { user: account.user, accessToken: account.secret.accessToken },
  tls: { rejectUnauthorized: account.trustsAnyCertificate !== true },
  clientInfo: { name: 'Foyer' },
  disableAutoIdle: true,
  disableCompression: true,
  connectionTimeout: account.timeoutMs,
  greetingTimeout: account.timeoutMs,
  socketTimeout: account.timeoutMs,
  maxLiteralSize: largestAnswer,
  maxLineLength: largestAnswer,
  maxResponseSize: 2 * largestAnswer,
})
