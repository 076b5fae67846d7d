import type { Ticket } from '@foyer/contract/tickets'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { apiQuery } from '../../../lib/api/api-query'
import { useLanguage } from '../../../lib/i18n/language'
import { StatusGlyph } from '../../../lib/statuses/status-glyph'
import { Card } from './card'
import { NoAnswer } from './no-answer'
import { useSilent } from './use-silent'

const most = 10

/** What else this customer wrote, newest first. */
export function OtherTicketsCard({ ticket }: { ticket: Ticket }) {
  const { t } = useLanguage()
  const written = apiQuery('GET /tickets', {
    query: { query: `customer:${ticket.customer.id}`, sort: 'activity', limit: most + 1 },
  })
  const query = useQuery(written)
  const others = (query.data?.items ?? []).filter((one) => one.id !== ticket.id).slice(0, most)
  const isSilent = useSilent(query)
  if (others.length === 0 && !isSilent) return null
  return (
    <Card title={t('context.others')}>
      {isSilent && <NoAnswer queryKey={written.queryKey} />}
      <ul>
        {others.map((one) => (
          <li key={one.id}>
            <Link
              to="/desk/tickets/$number"
              params={{ number: String(one.number) }}
              className="flex min-h-7 items-center gap-2 text-14 hover:underline phone:min-h-11"
            >
              <StatusGlyph category={one.statusCategory} isSnoozed={one.snoozedUntil !== null} />
              <span dir="auto" className="min-w-0 flex-1 truncate">
                {one.subject}
              </span>
              <span className="text-13 text-muted tabular-nums">{one.number}</span>
            </Link>
          </li>
        ))}
      </ul>
    </Card>
  )
}
