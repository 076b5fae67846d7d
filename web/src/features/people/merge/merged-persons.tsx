import type { Person } from '@foyer/contract/people'
import type { PersonMerge } from '@foyer/contract/person-merges'
import { useQuery } from '@tanstack/react-query'
import { apiQuery } from '../../../lib/api/api-query'
import { call } from '../../../lib/api/call'
import { useLanguage } from '../../../lib/i18n/language'
import { useListedAct } from '../../../lib/query/use-listed-act'
import { Button } from '../../../ui/button'
import { InlineNotice } from '../../../ui/inline-notice'
import { Moment } from '../../../ui/moment'
import { Panel } from '../../../ui/panel'
import { showToast } from '../../../ui/toast'
import { nameOf } from '../named'
import { shownValue, useFieldNames } from './field-names'

/** Who went into this person, what of them is on record alone, and the way back. */
export function MergedPersons({ person }: { person: Person }) {
  const { t } = useLanguage()
  const { data } = useQuery(apiQuery('GET /people/{id}/merges', { params: { id: person.id } }))
  const undo = useListedAct((id: string) => call('DELETE /people/{id}/merge', { params: { id } }), {
    stale: ['people', 'organizations', 'tickets'],
    onDone: (back) => showToast({ text: t('personMerge.undone', { name: nameOf(back, t('people.nameless')) }) }),
  })
  const items = data?.items ?? []
  if (items.length === 0) return null
  return (
    <section aria-labelledby="merged-persons" className="mbs-8 grid gap-3">
      <h2 id="merged-persons" className="text-14 font-semibold">
        {t('personMerge.merged')}
      </h2>
      {undo.problem && <InlineNotice tone="danger">{undo.problem}</InlineNotice>}
      <Panel>
        <ul>
          {items.map((one) => (
            <li
              key={one.id}
              className="flex min-h-11 items-center gap-3 border-be border-border px-4 py-2 last:border-0"
            >
              <MergeLine merge={one} />
              {one.canUndo && (
                <Button size="small" isBusy={undo.isBusy} onClick={() => undo.act(one.person.id)}>
                  {t('undo.label')}
                </Button>
              )}
            </li>
          ))}
        </ul>
      </Panel>
    </section>
  )
}

function MergeLine({ merge }: { merge: PersonMerge }) {
  const language = useLanguage()
  const { t } = language
  const nameOfField = useFieldNames()
  const { person, lost, by, at } = merge
  const kept = lost
    .filter(({ field }) => field !== 'name')
    .map(({ field, value }) => `${nameOfField(field)}: ${shownValue(field, value, language)}`)
  return (
    <div className="min-w-0 flex-1 text-14">
      <bdi>{nameOf(person, t('people.nameless'))}</bdi>{' '}
      {person.name !== '' && <bdi className="text-muted">{person.email}</bdi>}
      <p className="text-13 text-muted">
        {by && (
          <>
            <bdi>{by.name}</bdi>
            {' · '}
          </>
        )}
        <Moment at={at} />
        {kept.length > 0 && (
          <>
            {' · '}
            <bdi>{kept.join(', ')}</bdi>
          </>
        )}
      </p>
    </div>
  )
}
