import type { Ctx } from '../../../core/context'
import { localeIn, wordsIn } from '../../../platform/languages'
import type { NotificationRow } from '../notification-store'
import { addressOf, sayNotification } from '../say-notification'
import type { Receiver } from '../settings-store'
import { type Listed, stillKnown } from '../still-known'
import { notificationWords } from '../words.data'

/** More are counted, not listed: nobody reads on. */
const mostListed = 100

/** One mail with what may still be known of these, by ticket, newest first; none where nothing is left. */
export async function mailDigest(ctx: Ctx, receiver: Receiver, rows: readonly NotificationRow[]): Promise<void> {
  const listed = await stillKnown(ctx, receiver.agentId, rows)
  if (receiver.email === null || listed.length === 0) return
  const words = wordsIn(notificationWords, receiver.locale)
  const { digest } = words
  const left = listed.length - mostListed
  await ctx.house.outbound.queueNotification(ctx, {
    to: { name: receiver.name, address: receiver.email },
    agentId: receiver.agentId,
    ticketId: null,
    mailboxId: null,
    subject: digest.subject(listed.length),
    lead: left > 0 ? `${digest.lead} ${digest.more(left)}` : digest.lead,
    quote: null,
    isForCustomer: false,
    marker: null,
    markerHint: '',
    groups: groupsOf(ctx, receiver, listed.slice(0, mostListed)),
    link: { label: words.open, url: `${ctx.house.url}/desk/notifications` },
    settings: { label: words.settings, url: `${ctx.house.url}/desk/settings/notifications` },
    locale: localeIn(notificationWords, receiver.locale),
    dueAt: ctx.now,
  })
}

type Group = { title: string; url: string; lines: string[] }

function groupsOf(ctx: Ctx, receiver: Receiver, listed: readonly Listed<NotificationRow>[]): Group[] {
  const { locale, timeZone } = receiver
  const time = new Intl.DateTimeFormat(localeIn(notificationWords, locale), {
    timeZone,
    weekday: 'short',
    hour: '2-digit',
    minute: '2-digit',
  })
  const groups = new Map<string, Group>()
  for (const { row, kind, told } of listed) {
    const { subject, lead } = sayNotification(told, kind, { locale, hasTexts: true })
    const url = addressOf(ctx, told)
    const title = told.number === '' ? subject : `[#${told.number}] ${told.subject}`
    const group = groups.get(url) ?? { title, url, lines: [] }
    group.lines.push(`${time.format(row.createdAt)} · ${lead}`)
    groups.set(url, group)
  }
  return [...groups.values()]
}
