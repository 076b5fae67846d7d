import type { Person, PersonEvent } from '@foyer/contract/people'
import { useInfiniteQuery } from '@tanstack/react-query'
import { apiPages } from '../../lib/api/api-query'
import { useLanguage } from '../../lib/i18n/language'
import { Moment } from '../../ui/moment'
import { MoreButton } from '../../ui/more-button'
import { Panel } from '../../ui/panel'
import { usePersonEventText } from './person-event-text'

/** What was changed about a person, when and by whom, newest first. */
export function PersonHistory({ person }: { person: Person }) {
  const { t } = useLanguage()
  const list = useInfiniteQuery(apiPages('GET /people/{id}/events', { params: { id: person.id } }))
  const items = list.data?.pages.flatMap((page) => page.items) ?? []
  return (
    <>
      <Panel>
        <ol aria-label={t('people.history')}>
          {items.map((event) => (
            <HistoryLine key={event.id} event={event} />
          ))}
        </ol>
      </Panel>
      <MoreButton list={list} className="mbs-2" />
    </>
  )
}

function HistoryLine({ event }: { event: PersonEvent }) {
  const lines = usePersonEventText()(event)
  return (
    <li className="flex items-baseline gap-3 border-be border-border px-4 py-2.5 last:border-0">
      <div className="min-w-0 flex-1 break-words">
        {lines.map((line) => (
          <p key={line} dir="auto" className="whitespace-pre-line">
            {line}
          </p>
        ))}
        {event.actor.name !== '' && <bdi className="text-13 text-muted">{event.actor.name}</bdi>}
      </div>
      <Moment at={event.at} className="shrink-0 text-13 text-muted tabular-nums" />
    </li>
  )
}
