import type { NotificationKind } from '@foyer/contract/notifications'
import type { Ctx, NotificationMail } from '../../core/context'
import { mailTime } from './mail-time'
import { settingsOf } from './settings'
import { type Receiver, readReceivers } from './settings-store'
import type { Prepared } from './tell-agents'
import { notificationWords } from './words'

/** So long without a request from a browser, an agent counts as away. */
const awayMinutes = 5
const longestQuote = 20_000

/** Sends by mail what its receiver wants by mail, at a time they want it. */
export async function mailNotifications(ctx: Ctx, prepared: readonly Prepared[]): Promise<void> {
  if (prepared.length === 0) return
  const ids = [...new Set(prepared.map(({ notification }) => notification.agentId))]
  const receivers = new Map((await readReceivers(ctx, ids, awayMinutes)).map((one) => [one.agentId, one]))
  for (const one of prepared) {
    const receiver = receivers.get(one.notification.agentId)
    if (receiver === undefined) continue
    const mail = mailOf(ctx, one, receiver)
    if (mail !== null) await ctx.house.outbound.queueNotification(ctx, mail)
  }
}

/** null where none is wanted. */
function mailOf(ctx: Ctx, { told, notification }: Prepared, receiver: Receiver): NotificationMail | null {
  const settings = settingsOf(receiver.settings)
  if (receiver.email === null || settings.ways[notification.kind] !== 'mail') return null
  if (settings.mailsOnlyWhenAway && receiver.isAtDesk) return null
  const words = notificationWords(receiver.locale)
  const said = told.data.error ?? told.personal.response
  const fill = {
    number: told.number,
    subject: told.subject,
    customer: told.customerName,
    author: told.authorName || told.customerName,
    said: typeof said === 'string' ? said : '',
    count: Number(told.data.count ?? 0),
  }
  const { subject, lead } = words.kinds[notification.kind](fill)
  return {
    to: { name: receiver.name, address: receiver.email },
    agentId: receiver.agentId,
    ticketId: told.ticketId,
    mailboxId: told.mailboxId,
    subject,
    lead,
    quote:
      isQuoted(notification.kind) && told.text !== ''
        ? { by: fill.author, text: told.text.slice(0, longestQuote) }
        : null,
    isForCustomer: isForCustomer(notification.kind),
    marker: isForCustomer(notification.kind) ? words.marker : isQuoted(notification.kind) ? words.noteMarker : null,
    markerHint: isForCustomer(notification.kind) ? words.markerHint : '',
    link: { label: words.open, url: linkOf(ctx, told.number, notification.mailboxId) },
    settings: { label: words.settings, url: `${ctx.house.url}/desk/settings/notifications` },
    locale: receiver.locale,
    dueAt: mailTime(ctx.now, settings.quiet, receiver.timeZone),
  }
}

/** Those whose mail shows what was written, so that it can be answered from there. */
const isQuoted = (kind: NotificationKind): boolean => ['assigned', 'replied', 'mentioned'].includes(kind)

const isForCustomer = (kind: NotificationKind): boolean => kind === 'assigned' || kind === 'replied'

const linkOf = (ctx: Ctx, number: string, mailboxId: string | null): string =>
  number === ''
    ? `${ctx.house.url}/desk/settings/mailboxes${mailboxId === null ? '' : `?id=${mailboxId}`}`
    : `${ctx.house.url}/desk/tickets/${number}`
