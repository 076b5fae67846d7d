import { changePerson, type Person } from '@foyer/contract/people'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Link, Navigate, useNavigate } from '@tanstack/react-router'
import { Merge, Plus } from 'lucide-react'
import { type ComponentType, Suspense, useMemo, useState } from 'react'
import { apiQuery } from '../../lib/api/api-query'
import { call } from '../../lib/api/call'
import { usePart } from '../../lib/commands/place-store'
import { valuesOf } from '../../lib/fields/field-value'
import { useCustomFields } from '../../lib/fields/use-custom-fields'
import { useLanguage } from '../../lib/i18n/language'
import { part } from '../../lib/parts/part'
import { useMay, useMe } from '../../lib/session/session'
import { Button } from '../../ui/button'
import { Chip } from '../../ui/chip'
import { SettingsForm } from '../../ui/form/settings-form'
import { useContractForm } from '../../ui/form/use-contract-form'
import { InlineNotice } from '../../ui/inline-notice'
import { PageBody } from '../../ui/page-body'
import { Picture } from '../../ui/picture'
import { Tabs } from '../../ui/tabs'
import { changedPart } from './changed-part'
import { EntryHead } from './entry-head'
import { EntryPlace } from './entry-place'
import { EntryTitle } from './entry-title'
import { keepPerson } from './keep'
import { MergedPersons } from './merge/merged-persons'
import { SamePersons } from './merge/same-persons'
import { nameOf } from './named'
import { PersonDetails } from './person-details'
import { PersonHistory } from './person-history'
import { TicketsOf } from './tickets-of'

const MergeSheet = part(() => import('./merge/merge-sheet'))

export interface EntryPageProps {
  id: string
  tab: string | undefined
  onTab: (tab: string) => void
  notHere: ComponentType
}

/** One person: what they asked, and what is known about them. */
export default function PersonPage({ id, notHere, ...tabs }: EntryPageProps) {
  const { t } = useLanguage()
  const answer = useQuery(apiQuery('GET /people/{id}', { params: { id } }))
  return (
    <EntryPlace label={t('people.person')} answer={answer} notHere={notHere}>
      {(person) =>
        person.id === id ? (
          <OnePerson key={person.id} person={person} {...tabs} />
        ) : (
          // Whoever was merged leads on to the kept person.
          <Navigate to="/desk/people/$id" params={{ id: person.id }} search={tabOf(tabs.tab)} replace />
        )
      }
    </EntryPlace>
  )
}

function OnePerson({ person, tab, onTab }: { person: Person } & Pick<EntryPageProps, 'tab' | 'onTab'>) {
  const { t } = useLanguage()
  const client = useQueryClient()
  const navigate = useNavigate()
  const me = useMe()
  // A ticket is opened for an address.
  const mayOpen = useMay('ticket.open') && person.email !== null
  const mayWrite = useMay('person.write')
  const fields = useCustomFields('person')
  const query = `customer:${person.id}`
  const { data: count } = useQuery(apiQuery('GET /tickets/count', { query: { query } }))
  const name = nameOf(person, t('people.nameless'))
  const isForeignSeat = person.isAgent && me.role !== 'admin' && me.id !== person.id
  const mayMerge = mayWrite && !isForeignSeat
  const [merging, setMerging] = useState<{ other: string | null } | null>(null)
  const handle = useMemo(() => (mayMerge ? { merge: () => setMerging({ other: null }) } : null), [mayMerge])
  usePart('person', handle)
  const { organization, locale, timeZone, notes } = person
  const contractForm = useContractForm({
    schema: changePerson.body,
    values: {
      ...(person.name !== '' && { name: person.name }),
      organizationId: organization?.id ?? null,
      locale,
      timeZone,
      notes,
      customFields: valuesOf(fields, person.customFields),
    },
    save: async (values, changed) => {
      const body = { ...changedPart(values, changed), version: person.version }
      await keepPerson(client, await call('PATCH /people/{id}', { params: { id: person.id }, body }))
    },
  })
  const labels = {
    name: t('people.name'),
    organizationId: t('context.organization'),
    locale: t('context.language'),
    timeZone: t('general.timeZone'),
    notes: t('context.notes'),
    customFields: t('settings.fields'),
  }
  const current = tab === 'details' || tab === 'history' ? tab : 'tickets'
  return (
    <>
      <EntryHead
        list="people"
        title={[t('people.title'), name]}
        tools={
          <span className="flex gap-2">
            {mayMerge && (
              <Button look="quiet" size="small" icon={Merge} onClick={() => setMerging({ other: null })}>
                {t('merge.command')}
              </Button>
            )}
            {mayOpen && (
              <Button
                size="small"
                icon={Plus}
                onClick={() => void navigate({ to: '/desk/new', search: { customer: person.id } })}
              >
                {t('newTicket.title')}
              </Button>
            )}
          </span>
        }
      />
      <SettingsForm contractForm={contractForm} labels={labels}>
        <PageBody>
          <EntryTitle picture={<Picture id={person.id} name={name} size={40} />} name={name}>
            {person.name !== '' && person.email && <bdi dir="ltr">{person.email}</bdi>}
            {organization && (
              <Link to="/desk/organizations/$id" params={{ id: organization.id }} className="hover:underline">
                <bdi>{organization.name}</bdi>
              </Link>
            )}
            {person.isAgent && <Chip>{t('people.agent')}</Chip>}
            {person.isTest && <Chip>{t('list.chip.sample')}</Chip>}
          </EntryTitle>
          {mayMerge && <SamePersons person={person} onMerge={(other) => setMerging({ other })} />}
          <Tabs
            label={name}
            tabs={[
              { name: 'tickets', label: [t('nav.tickets'), shownCount(count)].join(' ') },
              { name: 'details', label: t('people.details') },
              { name: 'history', label: t('people.history') },
            ]}
            current={current}
            onChange={onTab}
            className="mbs-4"
          >
            {/* Both stay: what is typed in one outlives a look at the other. */}
            <div hidden={current !== 'tickets'} className="mbs-4">
              <TicketsOf query={query} label={t('nav.tickets')} />
            </div>
            <div hidden={current !== 'details'}>
              {isForeignSeat && <InlineNotice className="mbs-4">{t('people.foreignSeat')}</InlineNotice>}
              <PersonDetails
                person={person}
                contractForm={contractForm}
                fields={fields}
                labels={labels}
                isReadOnly={!mayWrite || isForeignSeat}
              />
              <MergedPersons person={person} />
            </div>
            {current === 'history' && (
              <div className="mbs-4">
                <PersonHistory person={person} />
              </div>
            )}
          </Tabs>
        </PageBody>
      </SettingsForm>
      {merging && (
        <Suspense>
          <MergeSheet
            person={person}
            other={merging.other}
            onClose={() => setMerging(null)}
            onGo={(id) => void navigate({ to: '/desk/people/$id', params: { id }, search: tabOf(tab) })}
          />
        </Suspense>
      )}
    </>
  )
}

const tabOf = (tab: string | undefined) => (tab === undefined ? {} : { tab })

/** What a tab says behind its name; nothing while unknown. */
export const shownCount = (count: { count: number; exact: boolean } | undefined): string =>
  count === undefined ? '' : count.exact ? String(count.count) : `${String(count.count)}+`
