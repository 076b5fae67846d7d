import type { RouteAnswer } from '@foyer/contract/route'
import type { nextTicket } from '@foyer/contract/tickets'
import type { Translator } from '../../lib/i18n/translator'
import { shortMoment } from '../../lib/time/moment'
import { longSpan } from '../../lib/time/span'

export type Next = RouteAnswer<typeof nextTicket>

/** Why this ticket comes before all others, in a few words. */
export function whyNext({ ticket, reason }: Next, now: number, translator: Translator): string {
  const { t } = translator
  if (reason === 'duePassed' && ticket !== null && ticket.dueAt !== null)
    return t('next.duePassed', { date: shortMoment(new Date(ticket.dueAt), new Date(now), translator) })
  if (reason === 'urgent') return t('next.urgent')
  if (reason === 'high') return t('next.high')
  return t('next.waitsLongest', { span: longSpan(now - Date.parse(ticket?.waitingSince ?? ''), translator) })
}
