import type { Person } from '@foyer/contract/people'
import { keepPreviousData, useInfiniteQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { ContactRound, FileUp } from 'lucide-react'
import { apiPages } from '../../lib/api/api-query'
import { call } from '../../lib/api/call'
import { useLanguage } from '../../lib/i18n/language'
import { useMay } from '../../lib/session/session'
import { buttonLook } from '../../ui/button-look'
import { Icon } from '../../ui/icon'
import { DirectoryList } from './directory-list'
import { DirectoryRegion } from './directory-region'
import { keepPerson } from './keep'
import { NewEntry } from './new-entry'
import { PersonRow } from './person-row'
import { usePagedItems } from './use-paged-items'
import { useShownQuery } from './use-shown-query'

export interface DirectoryPageProps {
  query: string
  onAsk: (query: string | undefined) => void
  onOpen: (id: string) => void
}

/** Everybody the desk knows, newest first. */
export default function PeoplePage({ query, onAsk, onOpen }: DirectoryPageProps) {
  const { t } = useLanguage()
  const client = useQueryClient()
  const mayWrite = useMay('person.write')
  const mayImport = useMay('person.import')
  const list = useInfiniteQuery({
    ...apiPages('GET /people', { query: { query, limit: 100 } }),
    placeholderData: keepPreviousData,
  })
  const shownQuery = useShownQuery(query, list)
  const { items, onMore } = usePagedItems<Person>(list)
  const create = async ({ name, email }: { name: string; email: string }) => {
    const person = await call('POST /people', { body: { name, ...(email !== '' && { email }) } })
    await keepPerson(client, person)
    onOpen(person.id)
  }
  return (
    <DirectoryRegion
      title={t('people.title')}
      searchLabel={t('people.search')}
      query={query}
      shownQuery={shownQuery}
      onAsk={onAsk}
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
      />
    </DirectoryRegion>
  )
}
