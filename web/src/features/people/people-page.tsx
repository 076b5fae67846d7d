import { personFields } from '@foyer/contract/conditions'
import type { Person } from '@foyer/contract/people'
import { keepPreviousData, useInfiniteQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { ContactRound, FileUp } from 'lucide-react'
import { Suspense, useMemo } from 'react'
import { apiPages } from '../../lib/api/api-query'
import { call } from '../../lib/api/call'
import { useLanguage } from '../../lib/i18n/language'
import { part } from '../../lib/parts/part'
import { useMay } from '../../lib/session/session'
import { buttonLook } from '../../ui/button-look'
import { Icon } from '../../ui/icon'
import { DirectoryList } from './directory-list'
import { DirectoryRegion } from './directory-region'
import { FoundLine } from './found-line'
import { keepPerson } from './keep'
import { nameOf } from './named'
import { NewEntry } from './new-entry'
import { PersonRow } from './person-row'
import { PeopleBox } from './query/people-box'
import { useChosenPeople } from './use-chosen-people'
import { usePagedItems } from './use-paged-items'
import { useShownQuery } from './use-shown-query'

const QueryProblem = part(() => import('../../lib/queries/query-problem'))

export interface DirectoryPageProps {
  query: string
  onAsk: (query: string | undefined) => void
  onOpen: (id: string) => void
}

/** Everybody the desk knows, newest first. */
export default function PeoplePage({
  query,
  onAsk,
  onOpen,
  onWrite,
}: DirectoryPageProps & { onWrite: (to: { query: string } | { personIds: readonly string[] }) => void }) {
  const { t } = useLanguage()
  const client = useQueryClient()
  const mayWrite = useMay('person.write')
  const mayChoose = useMay('outreach.write')
  const mayImport = useMay('person.import')
  const list = useInfiniteQuery({
    ...apiPages('GET /people', { query: { query, limit: 100 } }),
    placeholderData: keepPreviousData,
  })
  const shownQuery = useShownQuery(query, list)
  const { items, onMore } = usePagedItems<Person>(list)
  const { chosen, isAll, toggle, all, none } = useChosenPeople(query)
  const choice = useMemo(
    () => ({
      chosen: isAll ? new Set(items.map(({ id }) => id)) : chosen,
      onToggle: toggle,
      onAll: all,
      onNone: none,
      nameOf: (person: Person) => t('people.choose', { name: nameOf(person, t('people.nameless')) }),
    }),
    [chosen, isAll, items, toggle, all, none, t],
  )
  const create = async ({ name, email }: { name: string; email: string }) => {
    const person = await call('POST /people', { body: { name, ...(email !== '' && { email }) } })
    await keepPerson(client, person)
    onOpen(person.id)
  }
  return (
    <DirectoryRegion
      title={t('people.title')}
      search={<PeopleBox query={query} onAsk={onAsk} />}
      found={
        <FoundLine
          query={query}
          chosen={chosen}
          isAll={isAll}
          onNone={none}
          onWrite={() => onWrite(chosen.size > 0 && !isAll ? { personIds: [...chosen] } : { query })}
        />
      }
      problem={
        list.error && (
          <Suspense>
            <QueryProblem
              error={list.error}
              query={query}
              among={personFields}
              onAsk={onAsk}
              onRetry={() => void list.refetch()}
            />
          </Suspense>
        )
      }
      shownQuery={shownQuery}
      tools={
        <span className="flex gap-2">
          {mayImport && (
            <Link to="/desk/people/import" className={buttonLook('quiet', 'small')}>
              <Icon of={FileUp} />
              {t('personImport.open')}
            </Link>
          )}
          {mayWrite && <NewEntry label={t('people.new')} hasEmail onCreate={create} />}
        </span>
      }
      list={list}
      isEmpty={items.length === 0}
      nothing={{ icon: ContactRound, title: t('people.nothing'), lead: t('people.nothingLead') }}
    >
      <DirectoryList
        key={shownQuery}
        label={t('people.title')}
        items={items}
        idOf={(person) => person.id}
        row={(person, link) => <PersonRow person={person} link={link} />}
        onMore={onMore}
        {...(mayChoose && { choice })}
      />
    </DirectoryRegion>
  )
}
