import { changeOrganization, type Organization, type Person } from '@foyer/contract/people'
import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query'
import { Building2, UsersRound } from 'lucide-react'
import { apiPages, apiQuery } from '../../lib/api/api-query'
import { call } from '../../lib/api/call'
import { refusal } from '../../lib/api/refusal'
import { valuesOf } from '../../lib/fields/field-value'
import { useCustomFields } from '../../lib/fields/use-custom-fields'
import { useLanguage } from '../../lib/i18n/language'
import { useMay } from '../../lib/session/session'
import { EmptyState } from '../../ui/empty-state'
import { SettingsForm } from '../../ui/form/settings-form'
import { useContractForm } from '../../ui/form/use-contract-form'
import { Icon } from '../../ui/icon'
import { InlineNotice } from '../../ui/inline-notice'
import { MoreButton } from '../../ui/more-button'
import { PageBody } from '../../ui/page-body'
import { Panel } from '../../ui/panel'
import { Tabs } from '../../ui/tabs'
import { changedPart } from './changed-part'
import { EntryHead } from './entry-head'
import { EntryPlace } from './entry-place'
import { EntryTitle } from './entry-title'
import { keepOrganization } from './keep'
import { OrganizationDetails } from './organization-details'
import { type EntryPageProps, shownCount } from './person-page'
import { PersonRow } from './person-row'
import { TicketsOf } from './tickets-of'
import { usePagedItems } from './use-paged-items'

const tabNames = ['people', 'tickets', 'details'] as const

/** One organization: its people, what they asked, and what is known about it. */
export default function OrganizationPage({ id, notHere, ...tabs }: EntryPageProps) {
  const { t } = useLanguage()
  const answer = useQuery(apiQuery('GET /organizations/{id}', { params: { id } }))
  return (
    <EntryPlace label={t('context.organization')} answer={answer} notHere={notHere}>
      {(organization) => <OneOrganization key={organization.id} organization={organization} {...tabs} />}
    </EntryPlace>
  )
}

type OneProps = { organization: Organization } & Pick<EntryPageProps, 'tab' | 'onTab'>

function OneOrganization({ organization, tab, onTab }: OneProps) {
  const { t } = useLanguage()
  const client = useQueryClient()
  const isReadOnly = !useMay('person.write')
  const fields = useCustomFields('organization')
  const { id, name, notes, personCount, domains } = organization
  const query = `organization:${id}`
  const { data: count } = useQuery(apiQuery('GET /tickets/count', { query: { query } }))
  const contractForm = useContractForm({
    schema: changeOrganization.body,
    values: { name, notes, customFields: valuesOf(fields, organization.customFields) },
    save: async (values, changed) => {
      const body = { ...changedPart(values, changed), version: organization.version }
      await keepOrganization(client, await call('PATCH /organizations/{id}', { params: { id }, body }))
    },
  })
  const labels = { name: t('people.name'), notes: t('context.notes'), customFields: t('settings.fields') }
  const current = tabNames.find((one) => one === tab) ?? 'people'
  return (
    <>
      <EntryHead list="organizations" title={[t('organizations.title'), name]} />
      <SettingsForm contractForm={contractForm} labels={labels}>
        <PageBody>
          <EntryTitle
            picture={
              <span className="grid size-10 shrink-0 place-items-center rounded-card bg-sunken">
                <Icon of={Building2} size="large" className="text-muted" />
              </span>
            }
            name={name}
          >
            <bdi dir="ltr">{domains.join(', ')}</bdi>
          </EntryTitle>
          <Tabs
            label={name}
            tabs={[
              { name: 'people', label: [t('people.title'), String(personCount)].join(' ') },
              { name: 'tickets', label: [t('nav.tickets'), shownCount(count)].join(' ') },
              { name: 'details', label: t('people.details') },
            ]}
            current={current}
            onChange={onTab}
            className="mbs-4"
          >
            {/* All stay: what is typed in one outlives a look at the others. */}
            <div hidden={current !== 'people'} className="mbs-4">
              <Members organizationId={id} />
            </div>
            <div hidden={current !== 'tickets'} className="mbs-4">
              <TicketsOf query={query} label={t('nav.tickets')} />
            </div>
            <div hidden={current !== 'details'}>
              <OrganizationDetails
                organization={organization}
                contractForm={contractForm}
                fields={fields}
                labels={labels}
                isReadOnly={isReadOnly}
              />
            </div>
          </Tabs>
        </PageBody>
      </SettingsForm>
    </>
  )
}

function Members({ organizationId }: { organizationId: string }) {
  const language = useLanguage()
  const { t } = language
  const list = useInfiniteQuery(apiPages('GET /people', { query: { organizationId, limit: 50 } }))
  const { items } = usePagedItems<Person>(list)
  if (list.error && items.length === 0)
    return <InlineNotice tone="danger">{refusal(list.error, language)}</InlineNotice>
  if (list.isPending) return null
  if (items.length === 0)
    return (
      <EmptyState icon={UsersRound} title={t('organizations.noPeople')}>
        {t('organizations.noPeopleLead')}
      </EmptyState>
    )
  return (
    <>
      <Panel>
        <ul aria-label={t('people.title')}>
          {items.map((person) => (
            <li key={person.id} className="border-be border-border last:border-0">
              <PersonRow person={person} isInOrganization />
            </li>
          ))}
        </ul>
      </Panel>
      <MoreButton list={list} className="mbs-2" />
    </>
  )
}
