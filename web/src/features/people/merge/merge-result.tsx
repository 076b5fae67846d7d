import { joinPeople, lostByJoining, type PersonValues } from '@foyer/contract/join-people'
import type { Person } from '@foyer/contract/people'
import type { ReactNode } from 'react'
import { useCustomFields } from '../../../lib/fields/use-custom-fields'
import { useLanguage } from '../../../lib/i18n/language'
import { nameOf } from '../named'
import { shownValue, useFieldNames } from './field-names'

const valuesOf = ({ organization, ...person }: Person): PersonValues => ({
  ...person,
  organizationId: organization?.id ?? null,
})

/** What the kept person will be, and what of the other one will stand in the history alone. */
export function MergeResult({ stays, goes }: { stays: Person; goes: Person }) {
  const language = useLanguage()
  const { t } = language
  const fields = useCustomFields('person')
  const nameOfField = useFieldNames()
  const joined = joinPeople(valuesOf(stays), valuesOf(goes))
  const organizations = new Map([stays, goes].flatMap(({ organization: one }) => (one ? [[one.id, one.name]] : [])))
  const show = (field: string, value: unknown) =>
    field === 'organizationId' ? organizations.get(String(value)) : shownValue(field, value, language)
  const lines: [label: string, text: ReactNode][] = [
    [t('people.name'), joined.name],
    [t('people.addresses'), [...stays.addresses, ...goes.addresses].map(({ address }) => address).join(', ')],
    [t('people.phones'), joined.phones.join(', ')],
    ...(['organizationId', 'locale', 'timeZone', 'notes'] as const).map((field): [string, ReactNode] => [
      nameOfField(field),
      show(field, joined[field]),
    ]),
    ...fields.map(({ key, label }): [string, ReactNode] => [label, show('customFields', joined.customFields[key])]),
  ]
  const lost = lostByJoining(valuesOf(stays), valuesOf(goes))
  const [source, target] = [goes, stays].map((one) => nameOf(one, t('people.nameless')))
  return (
    <section aria-label={t('personMerge.result')} className="grid gap-3 px-4 py-3 text-13">
      <h3 className="font-medium">{t('personMerge.result')}</h3>
      <Lines lines={lines} />
      {lost.length > 0 && (
        <>
          <h3 className="font-medium">{t('personMerge.lost')}</h3>
          <Lines lines={lost.map(({ field, other }) => [nameOfField(field), show(field, other)])} />
        </>
      )}
      <p className="text-muted">{t('personMerge.outcome', { gone: source ?? '', kept: target ?? '' })}</p>
      <p className="text-muted">{t('personMerge.since')}</p>
    </section>
  )
}

const Lines = ({ lines }: { lines: readonly (readonly [label: string, text: ReactNode])[] }) => (
  <dl className="grid grid-cols-[max-content_1fr] gap-x-4 gap-y-1">
    {lines
      .filter(([, text]) => text !== undefined && text !== null && text !== '')
      .map(([label, text]) => (
        <div key={label} className="contents">
          <dt className="text-muted">{label}</dt>
          <dd className="min-w-0 break-words whitespace-pre-line">
            <bdi>{text}</bdi>
          </dd>
        </div>
      ))}
  </dl>
)
