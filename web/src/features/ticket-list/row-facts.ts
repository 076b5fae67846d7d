import type { Hit } from '@foyer/contract/search'
import type { TicketSummary } from '@foyer/contract/tickets'
import type { Translator } from '../../lib/i18n/translator'
import { shortMoment } from '../../lib/time/moment'
import { longSpan, shortSpan } from '../../lib/time/span'
import { chipText } from './chip-text'
import { owesAnswer, type RowChip, rowChips, type SeenRow } from './row-chips'
import { hitText } from './row-hit'

/** What both forms of a row show. */
export interface RowFacts {
  name: string
  subject: string
  isOwed: boolean
  /** How long the customer waits, when it wakes, or when something happened last. */
  when: string
  isSnoozed: boolean
  chips: readonly RowChip[]
  now: number
  /** Why it left the view, null while it is in it. */
  gone: string | null
  /** Where the words of a search stand. */
  hit: Hit | null
}

interface Seen extends SeenRow {
  gone: string | null
  hit: Hit | null
}

export function rowFacts(ticket: TicketSummary, { gone, hit, ...seen }: Seen, translator: Translator): RowFacts {
  const { t } = translator
  const { now } = seen
  const { snoozedUntil, waitingSince, statusCategory, lastMessageAt } = ticket
  const moment = (at: string) => shortMoment(new Date(at), new Date(now), translator)
  return {
    name: ticket.customer.name || ticket.customer.email || t('ticket.unknownAuthor'),
    subject: ticket.subject || t('ticket.noSubject'),
    isOwed: gone === null && owesAnswer(ticket),
    when:
      snoozedUntil !== null
        ? moment(snoozedUntil)
        : waitingSince !== null && statusCategory === 'open'
          ? shortSpan(now - Date.parse(waitingSince), translator)
          : moment(lastMessageAt),
    isSnoozed: snoozedUntil !== null,
    chips: gone === null ? rowChips(ticket, seen) : seen.isRefused ? [{ kind: 'refused' }] : [],
    now,
    gone,
    hit,
  }
}

/** The row for those who listen: who, about what, how long they wait, what presses. */
export function rowLabel(ticket: TicketSummary, facts: RowFacts, translator: Translator): string {
  const { waitingSince } = ticket
  const span = waitingSince === null ? null : longSpan(facts.now - Date.parse(waitingSince), translator)
  return [
    ticket.isUnread && facts.gone === null && translator.t('list.unread'),
    facts.name,
    facts.subject,
    facts.isSnoozed && facts.gone === null && translator.t('list.asleep', { until: facts.when }),
    facts.gone ?? (span !== null && translator.t('list.waits', { span })),
    facts.hit !== null && hitText(facts.hit, translator),
    ...facts.chips.filter((chip) => chip.kind !== 'more').map((chip) => chipText(chip, facts.now, translator)),
  ]
    .filter(Boolean)
    .join(', ')
}
