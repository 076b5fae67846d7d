import type { TicketSummary } from '@foyer/contract/tickets'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Inbox } from 'lucide-react'
import { apiPages, apiQuery } from '../../lib/api/api-query'
import { refusal } from '../../lib/api/refusal'
import { useLanguage } from '../../lib/i18n/language'
import { useFollow } from '../../lib/realtime/follow'
import { Chip } from '../../ui/chip'
import { EmptyState } from '../../ui/empty-state'
import { InlineNotice } from '../../ui/inline-notice'
import { Moment } from '../../ui/moment'
import { MoreButton } from '../../ui/more-button'
import { Panel } from '../../ui/panel'
import { Picture } from '../../ui/picture'
import { usePagedItems } from './use-paged-items'

const vocabularyMs = 300_000

/** The tickets a query finds, newest first, live. */
export function TicketsOf({ query, label }: { query: string; label: string }) {
  const language = useLanguage()
  const { t, locale } = language
  useFollow('tickets')
  const list = useInfiniteQuery(apiPages('GET /tickets', { query: { query, sort: 'created', limit: 25 } }))
  const { data: statuses } = useQuery({ ...apiQuery('GET /statuses'), staleTime: vocabularyMs })
  const { items } = usePagedItems<TicketSummary>(list)
  const statusOf = (key: string): string => {
    const names = statuses?.items.find((one) => one.key === key)?.names
    return names?.[locale] ?? names?.en ?? key
  }
  if (list.error && items.length === 0)
    return <InlineNotice tone="danger">{refusal(list.error, language)}</InlineNotice>
  if (list.isPending) return null
  if (items.length === 0) return <EmptyState icon={Inbox} title={t('people.noTickets')} />
  return (
    <>
      <Panel>
        <ul aria-label={label}>
          {items.map((ticket) => (
            <li key={ticket.id} className="border-be border-border last:border-0">
              <TicketLink ticket={ticket} status={statusOf(ticket.status)} />
            </li>
          ))}
        </ul>
      </Panel>
      <MoreButton list={list} className="mbs-2" />
    </>
  )
}

function TicketLink({ ticket, status }: { ticket: TicketSummary; status: string }) {
  const { t } = useLanguage()
  return (
    <Link
      to="/desk/tickets/$number"
      params={{ number: String(ticket.number) }}
      className="flex min-h-11 items-center gap-3 px-4 py-1.5 outline-offset-[-2px] hover:bg-hover"
    >
      <span className="w-12 shrink-0 text-13 text-muted tabular-nums">{ticket.number}</span>
      <span className="flex min-w-0 flex-1 items-center gap-3 phone:flex-col phone:items-start phone:gap-0.5">
        <span dir="auto" className="min-w-0 flex-1 truncate phone:max-w-full">
          {ticket.subject || t('ticket.noSubject')}
        </span>
        <Chip tone={ticket.statusCategory === 'open' ? 'accent' : 'calm'}>{status}</Chip>
      </span>
      <span className="w-5 shrink-0 phone:hidden">
        {ticket.assignee && <Picture id={ticket.assignee.id} name={ticket.assignee.name} size={20} />}
      </span>
      <Moment
        at={ticket.createdAt}
        className="w-16 shrink-0 text-end text-13 whitespace-nowrap text-muted tabular-nums"
      />
    </Link>
  )
}
