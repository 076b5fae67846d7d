import type { Mailbox } from '@foyer/contract/desk'
import { emailJobs, emailOutbound, storeInboundMail } from '../src/channels/email'
import type { Seat } from '../src/core/context'
import { seedStatuses } from '../src/core/statuses'
import { replyToTicket } from '../src/core/tickets'
import { notificationJobs } from '../src/features/notifications'
import { newId } from '../src/platform/ids'
import { testDesk } from './desk'
import { aMailbox, anAgent, signedIn } from './factories'
import { runJobs } from './run-jobs'
import { smtpSink } from './smtp/sink'

export type MailToHandIn = {
  from?: string
  to?: string
  cc?: string
  subject?: string
  text?: string
  messageId?: string | null
  inReplyTo?: string
  references?: string
  headers?: readonly string[]
  /** Of the envelope; left out: the address in From and To. */
  sender?: string
  receivers?: readonly string[]
  ip?: string
}
export type MailDesk = Awaited<ReturnType<typeof mailDesk>>

let made = 0
export const anId = (): string => `<made-${++made}-${process.pid}@outside.example>`
const addressIn = (header: string): string => /<([^>]+)>/.exec(header)?.[1] ?? header

/** One plain mail as it stands on the wire. */
export function aMail(given: MailToHandIn = {}): string {
  const { from = 'Ana Lopes <ana@outside.example>', to = 'support@desk.example', subject = 'A question' } = given
  const { messageId = anId(), text = 'Where is my order?', headers = [] } = given
  return [
    `From: ${from}`,
    `To: ${to}`,
    ...(given.cc === undefined ? [] : [`Cc: ${given.cc}`]),
    `Subject: ${subject}`,
    'Date: Tue, 24 Nov 2026 10:00:00 +0000',
    ...(messageId === null ? [] : [`Message-ID: ${messageId}`]),
    ...(given.inReplyTo === undefined ? [] : [`In-Reply-To: ${given.inReplyTo}`]),
    ...(given.references === undefined ? [] : [`References: ${given.references}`]),
    ...headers,
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
    '',
    text,
    '',
  ].join('\r\n')
}

/** A desk whose mail is real both ways: a mailbox, an agent at work, a sink as the world outside, jobs run on demand. */
export async function mailDesk(
  given: { mailbox?: Parameters<typeof aMailbox>[1]; nameServers?: string[]; undoSeconds?: number } = {},
) {
  const { nameServers, undoSeconds } = given
  const desk = await testDesk({
    outbound: emailOutbound,
    url: 'https://desk.example',
    ...(nameServers !== undefined && { nameServers }),
    ...(undoSeconds !== undefined && { undoSeconds }),
  })
  const sink = await smtpSink()
  const mailbox: Mailbox = await desk.transact(async (ctx) => {
    await seedStatuses(ctx)
    return aMailbox(ctx, { name: 'Support', address: 'support@desk.example', ...given.mailbox })
  })
  const { seat } = await signedIn(desk, await anAgent(desk, { name: 'Kim Agent', email: 'kim@staff.example' }))
  const handlers = { ...emailJobs(desk.open), ...notificationJobs(desk.open) }
  const run = () => runJobs(desk, handlers)
  async function handInRaw(raw: string, envelope: { from: string; to: readonly string[]; ip?: string }) {
    const stored = await storeInboundMail(desk.open, { source: 'smtp', envelope, body: Buffer.from(raw, 'utf8') })
    await run()
    const ids = stored.map((one) => one.id)
    const rows = await desk.db.selectFrom('inboundMails').selectAll().where('id', 'in', ids).execute()
    return ids.flatMap((id) => rows.filter((row) => row.id === id))
  }
  return {
    desk,
    sink,
    mailbox,
    seat,
    run,
    handInRaw,
    /** Through the one way in and all steps; answers the arrivals as they ended. */
    handIn(mail: MailToHandIn | string) {
      const parts: MailToHandIn = typeof mail === 'string' ? {} : mail
      return handInRaw(typeof mail === 'string' ? mail : aMail(mail), {
        from: parts.sender ?? addressIn(parts.from ?? 'ana@outside.example'),
        to: parts.receivers ?? [addressIn(parts.to ?? 'support@desk.example')],
        ip: parts.ip ?? '203.0.113.9',
      })
    },
    reply: (ticketId: string, text: string, as: Seat = seat) =>
      desk.open.as(as).transact((ctx) => replyToTicket(ctx, ticketId, { visibility: 'public', text })),
    ticket: (id: string) => desk.db.selectFrom('tickets').selectAll().where('id', '=', id).executeTakeFirstOrThrow(),
    tickets: () => desk.db.selectFrom('tickets').selectAll().orderBy('number').execute(),
    messages: (ticketId: string) =>
      desk.db
        .selectFrom('messages')
        .selectAll()
        .where('ticketId', '=', ticketId)
        .orderBy('createdAt')
        .orderBy('id')
        .execute(),
    deliveries: () => desk.db.selectFrom('deliveries').selectAll().orderBy('createdAt').orderBy('id').execute(),
    /** From now on mail leaves, to the sink. */
    async connectRelay(port = sink.port): Promise<string> {
      const id = newId()
      await desk.db
        .insertInto('relays')
        .values({ id, name: 'Sink', host: '127.0.0.1', port, security: 'none' })
        .execute()
      return id
    },
    async close() {
      await sink.close()
      await desk.close()
    },
  }
}
