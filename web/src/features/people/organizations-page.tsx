import type { Organization } from '@foyer/contract/people'
import { keepPreviousData, useInfiniteQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Building2 } from 'lucide-react'
import { apiPages } from '../../lib/api/api-query'
import { call } from '../../lib/api/call'
import { useLanguage } from '../../lib/i18n/language'
import { useMay } from '../../lib/session/session'
import { Icon } from '../../ui/icon'
import { DirectoryList, type RowLinkProps } from './directory-list'
import { DirectoryRegion } from './directory-region'
import { keepOrganization } from './keep'
import { NewEntry } from './new-entry'
import type { DirectoryPageProps } from './people-page'
import { SearchBox } from './search-box'
import { usePagedItems } from './use-paged-items'
import { useShownQuery } from './use-shown-query'

/** The companies and departments persons belong to, newest first. */
export default function OrganizationsPage({ query, onAsk, onOpen }: DirectoryPageProps) {
  const { t } = useLanguage()
  const client = useQueryClient()
  const mayWrite = useMay('person.write')
  const list = useInfiniteQuery({
    ...apiPages('GET /organizations', { query: { query, limit: 100 } }),
    placeholderData: keepPreviousData,
  })
  const shownQuery = useShownQuery(query, list)
  const { items, onMore } = usePagedItems<Organization>(list)
  const create = async ({ name }: { name: string }) => {
    const organization = await call('POST /organizations', { body: { name } })
    await keepOrganization(client, organization)
    onOpen(organization.id)
  }
  return (
    <DirectoryRegion
      title={t('organizations.title')}
      search={<SearchBox label={t('organizations.search')} query={query} onAsk={onAsk} />}
      shownQuery={shownQuery}
      tools={mayWrite && <NewEntry label={t('organizations.new')} onCreate={create} />}
      list={list}
      isEmpty={items.length === 0}
      nothing={{ icon: Building2, title: t('organizations.nothing'), lead: t('organizations.nothingLead') }}
    >
      <DirectoryList
        key={shownQuery}
        label={t('organizations.title')}
        items={items}
        idOf={(organization) => organization.id}
        row={(organization, link) => <OrganizationRow organization={organization} link={link} />}
        onMore={onMore}
      />
    </DirectoryRegion>
  )
}

function OrganizationRow({ organization, link }: { organization: Organization; link: RowLinkProps }) {
  const { t } = useLanguage()
  return (
    <Link to="/desk/organizations/$id" params={{ id: organization.id }} {...link}>
      <Icon of={Building2} className="text-muted" />
      <span className="flex min-w-0 flex-1 items-center gap-4 phone:flex-col phone:items-stretch phone:gap-0">
        <bdi className="min-w-0 flex-1 truncate font-medium phone:flex-none">{organization.name}</bdi>
        <bdi dir="ltr" className="min-w-0 flex-1 truncate text-13 text-muted phone:flex-none phone:text-start">
          {organization.domains.join(', ')}
        </bdi>
      </span>
      <span className="text-13 whitespace-nowrap text-muted tabular-nums">
        {t('organizations.personCount', { count: organization.personCount })}
      </span>
    </Link>
  )
}
