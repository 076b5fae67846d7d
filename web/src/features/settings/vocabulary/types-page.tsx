import { useQuery } from '@tanstack/react-query'
import { apiQuery } from '../../../lib/api/api-query'
import { call } from '../../../lib/api/call'
import { useLanguage } from '../../../lib/i18n/language'
import { useAct } from '../use-act'
import { keyOf } from './key-of'
import { nameOf } from './name-of'
import { NamedListPage } from './named-list-page'

/** What kind of request a ticket is. */
export default function TypesPage() {
  const { t, locale } = useLanguage()
  const { data } = useQuery(apiQuery('GET /types'))
  const acts = useAct(['GET /types'])
  const all = data?.items ?? []
  return (
    <NamedListPage
      title={t('settings.types')}
      lead={t('types.lead')}
      acts={acts}
      rows={all.map((one) => ({
        id: one.id,
        name: nameOf(one, locale),
        shown: <span dir="auto">{nameOf(one, locale)}</span>,
        isArchived: one.isArchived,
        position: one.position,
        change: ({ name, choices: _none, ...change }) =>
          call('PATCH /types/{id}', {
            params: { id: one.id },
            body: { ...change, ...(name && { names: { ...one.names, [locale]: name } }), version: one.version },
          }),
      }))}
      onAdd={({ name = '' }) => {
        const key = keyOf(
          name,
          all.map((one) => one.key),
        )
        return call('POST /types', { body: { key, names: { [locale]: name } } })
      }}
    />
  )
}
