import { useQuery } from '@tanstack/react-query'
import { apiQuery } from '../../../lib/api/api-query'
import { call } from '../../../lib/api/call'
import { useLanguage } from '../../../lib/i18n/language'
import { Field } from '../../../ui/field'
import { Select } from '../../../ui/select'
import { useAct } from '../use-act'
import { keyOf } from './key-of'
import { nameOf } from './name-of'
import { NamedListPage } from './named-list-page'

/** Own words for where a ticket stands; behaviour depends on the category alone. */
export default function StatusesPage() {
  const { t, locale } = useLanguage()
  const { data } = useQuery(apiQuery('GET /statuses'))
  const acts = useAct(['GET /statuses'])
  const all = data?.items ?? []
  const categories = {
    open: t('statuses.open'),
    waiting: t('statuses.waiting'),
    done: t('statuses.done'),
    spam: t('statuses.spam'),
  }
  return (
    <NamedListPage
      title={t('settings.statuses')}
      lead={t('statuses.lead')}
      acts={acts}
      rows={all.map((one) => ({
        id: one.id,
        name: nameOf(one, locale),
        shown: (
          <>
            <span dir="auto">{nameOf(one, locale)}</span>{' '}
            <span className="ms-1 text-13 text-muted">{categories[one.category]}</span>
          </>
        ),
        isArchived: one.isArchived,
        position: one.position,
        change: ({ name, choices: _none, ...change }) =>
          call('PATCH /statuses/{id}', {
            params: { id: one.id },
            body: { ...change, ...(name && { names: { ...one.names, [locale]: name } }), version: one.version },
          }),
      }))}
      onAdd={({ name = '', ...values }) => {
        const isWaiting = values.category === 'waiting'
        const category = isWaiting ? 'waiting' : values.category === 'done' ? 'done' : 'open'
        return call('POST /statuses', {
          body: {
            key: keyOf(name, [...all.map((one) => one.key), ...Object.keys(categories)]),
            names: { [locale]: name },
            category,
            waitsFor: isWaiting ? 'thirdParty' : null,
          },
        })
      }}
      fields={
        <Field label={t('statuses.category')}>
          <Select name="category" defaultValue="open">
            <option value="open">{categories.open}</option>
            <option value="waiting">{categories.waiting}</option>
            <option value="done">{categories.done}</option>
          </Select>
        </Field>
      }
    />
  )
}
