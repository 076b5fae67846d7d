import { SMTPServer } from 'smtp-server'

export type SunkMail = { from: string; to: string[]; raw: string; messageId: string; envelopeId: string | null }
export type SmtpSink = {
  port: number
  mails: SunkMail[]
  /** Refusal for the next commands, e.g. `{ rcpt: '550 5.1.1 No such user' }`; null takes everything. */
  refuse(answers: { rcpt?: string; data?: string } | null): void
  close(): Promise<void>
}

/** A mail server that takes what it is sent and keeps it: the other end of everything the desk sends. */
export async function smtpSink(): Promise<SmtpSink> {
  const mails: SunkMail[] = []
  let refusal: { rcpt?: string; data?: string } | null = null
  const errorOf = (answer: string) =>
    Object.assign(new Error(answer.slice(4)), { responseCode: Number(answer.slice(0, 3)) })
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    hideDSN: false,
    disableReverseLookup: true,
    logger: false,
    onRcptTo: (_address, _session, done) => done(refusal?.rcpt === undefined ? null : errorOf(refusal.rcpt)),
    onData(stream, session, done) {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        if (refusal?.data !== undefined) return done(errorOf(refusal.data))
        const raw = Buffer.concat(chunks).toString('latin1')
        const { mailFrom, rcptTo } = session.envelope
        mails.push({
          from: mailFrom === false ? '' : mailFrom.address,
          to: rcptTo.map((one) => one.address),
          raw,
          envelopeId: session.envelope.dsn?.envid ?? null,
          messageId: /^Message-ID:\s+(<[^>]+>)/im.exec(raw)?.[1] ?? '',
        })
        done(null, 'queued as SINK')
      })
    },
  })
  server.on('error', () => undefined)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()))
  const bound = server.server.address()
  return {
    port: typeof bound === 'object' && bound !== null ? bound.port : 0,
    mails,
    refuse(answers) {
      refusal = answers
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
}
