import type { Ctx } from '../../core/context'
import { localeIn, wordsIn } from '../../platform/languages'
import type { Prepared } from './prepare-notification'
import { addressOf, isForCustomer, isQuoted, sayNotification } from './say-notification'
import { notificationWords } from './words.data'

const longestQuote = 20_000

/** One mail to its receiver, now; whether they want it is `plan-sending`'s matter. */
export async function mailNotification(ctx: Ctx, { told, kind, receiver }: Prepared, address: string): Promise<void> {
  const words = wordsIn(notificationWords, receiver.locale)
  const { subject, lead, author } = sayNotification(told, kind, { locale: receiver.locale, hasTexts: true })
  const answersCustomer = isForCustomer(kind) && !told.isAside
  await ctx.house.outbound.queueNotification(ctx, {
    to: { name: receiver.name, address },
    agentId: receiver.agentId,
    ticketId: told.ticketId,
    mailboxId: told.mailboxId,
    subject,
    lead,
    quote: isQuoted(kind) && told.text !== '' ? { by: author, text: told.text.slice(0, longestQuote) } : null,
    isForCustomer: answersCustomer,
    marker: answersCustomer ? words.marker : isQuoted(kind) ? words.noteMarker : null,
    markerHint: answersCustomer ? words.markerHint : '',
    groups: [],
    link: { label: words.open, url: addressOf(ctx, told) },
    settings: { label: words.settings, url: `${ctx.house.url}/desk/settings/notifications` },
    locale: localeIn(notificationWords, receiver.locale),
    dueAt: ctx.now,
  })
}
