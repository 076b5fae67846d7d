import type { TicketSummary } from '@foyer/contract/tickets'
import { Link } from '@tanstack/react-router'
import { AlarmClock, CodeXml, type LucideIcon, Mail, Phone } from 'lucide-react'
import { useLanguage } from '../../lib/i18n/language'
import { shortMoment } from '../../lib/time/moment'
import { longSpan, shortSpan } from '../../lib/time/span'
import { useNow } from '../../lib/time/use-now'
import { Chip } from '../../ui/chip'
import { cx } from '../../ui/class-names'
import { Icon } from '../../ui/icon'
import { Picture } from '../../ui/picture'
import { TagChip } from '../../ui/tag-chip'
import { owesAnswer, type RowChip, rowChips } from './row-chips'

const channels: Record<string, [icon: LucideIcon, tone: string]> = {
  email: [Mail, 'text-channel-email'],
  phone: [Phone, 'text-channel-phone'],
  api: [CodeXml, 'text-muted'],
}

export interface TicketRowProps {
  ticket: TicketSummary
  view: string
  search: { q?: string; sort?: string }
  index: number
  isCurrent: boolean
  isFocused: boolean
  hasDraft: boolean
  /** Left the view while somebody was on it: why, until focus leaves. */
  gone: string | null
  onFocus: () => void
}

/** One ticket in the list: who, about what, how long they wait. Its whole line is a link. */
export function TicketRow({
  ticket,
  view,
  search,
  index,
  isCurrent,
  isFocused,
  hasDraft,
  gone,
  onFocus,
}: TicketRowProps) {
  const language = useLanguage()
  const { t } = language
  const now = useNow()
  const isOwed = owesAnswer(ticket)
  const [glyph, tone] = channels[ticket.channel] ?? [Mail, 'text-muted']
  const name = ticket.customer.name || ticket.customer.email || t('ticket.unknownAuthor')
  const waited = ticket.waitingSince ? now - Date.parse(ticket.waitingSince) : null
  const label = [
    name,
    ticket.subject || t('ticket.noSubject'),
    waited !== null && t('list.waits', { span: longSpan(waited, language) }),
  ]
    .filter(Boolean)
    .join(', ')
  return (
    <Link
      to="/desk/views/$view/$number"
      params={{ view, number: String(ticket.number) }}
      search={search}
      role="option"
      aria-posinset={index + 1}
      aria-selected={isCurrent}
      aria-label={label}
      data-row={index}
      tabIndex={isFocused ? 0 : -1}
      onFocus={onFocus}
      className={cx(
        'flex h-16 items-center gap-3 ps-3 outline-offset-[-2px] hover:bg-hover aria-selected:bg-selected phone:h-18',
        gone !== null && 'text-muted',
      )}
    >
      <span className="contents">
        <Icon of={glyph} className={gone === null ? tone : 'text-muted'} />
        <span className="flex h-full min-w-0 flex-1 flex-col justify-center border-be border-border pe-4">
          <span className="flex items-center gap-2">
            <span className={cx('min-w-0 flex-1 truncate [text-align:match-parent]', isOwed && 'font-semibold')}>
              <bdi>{name}</bdi>
              {ticket.organization && (
                <span className="font-normal text-muted">
                  {' '}
                  · <bdi>{ticket.organization.name}</bdi>
                </span>
              )}
            </span>
            <span
              className={cx(
                'flex items-center gap-1 text-13 whitespace-nowrap tabular-nums',
                isOwed ? 'font-semibold' : 'text-muted',
              )}
            >
              {ticket.snoozedUntil !== null && <Icon of={AlarmClock} size="small" />}
              {ticket.snoozedUntil !== null
                ? shortMoment(new Date(ticket.snoozedUntil), new Date(now), language)
                : waited !== null && ticket.statusCategory === 'open'
                  ? shortSpan(waited, language)
                  : shortMoment(new Date(ticket.lastMessageAt), new Date(now), language)}
            </span>
          </span>
          <span className="flex items-center gap-1.5 text-13">
            <span dir="auto" className="min-w-1/2 flex-1 truncate [text-align:match-parent]">
              {ticket.subject || t('ticket.noSubject')}
              <span className="text-muted"> — {gone ?? ticket.preview}</span>
            </span>
            {rowChips(ticket, hasDraft).map((chip) => (
              <RowChipView key={chip.kind === 'tag' ? `tag ${chip.name}` : chip.kind} chip={chip} />
            ))}
            {ticket.assignee && <Picture id={ticket.assignee.id} name={ticket.assignee.name} size={20} />}
          </span>
        </span>
      </span>
    </Link>
  )
}

function RowChipView({ chip }: { chip: RowChip }) {
  const { t } = useLanguage()
  switch (chip.kind) {
    case 'undelivered':
      return <Chip tone="danger">{t('list.chip.undelivered')}</Chip>
    case 'held':
      return <Chip tone="warning">{t('list.chip.held')}</Chip>
    case 'urgent':
      return <Chip>{t('ticket.priority.urgent')}</Chip>
    case 'high':
      return <Chip>{t('ticket.priority.high')}</Chip>
    case 'draft':
      return <Chip tone="accent">{t('list.chip.draft')}</Chip>
    case 'sample':
      return <Chip>{t('list.chip.sample')}</Chip>
    case 'tag':
      return (
        <span className="hidden @md:inline-flex">
          <TagChip name={chip.name} />
        </span>
      )
    case 'more':
      return <span className="hidden text-12 text-muted @md:inline">+{chip.count}</span>
  }
}
