import { useQuery } from '@tanstack/react-query'
import { apiQuery } from '../../../lib/api/api-query'
import { call } from '../../../lib/api/call'
import { useLanguage } from '../../../lib/i18n/language'
import { useAct } from '../use-act'
import { nameOf } from './name-of'
import { keyOf, NamedListPage } from './named-list-page'

/** What kind of request a ticket is. */
export default function TypesPage() {
  const { t, locale } = useLanguage()
  const { data } = useQuery(apiQuery('GET /types'))
  const acts = useAct(['GET /types'])
  return (
    <NamedListPage
      title={t('settings.types')}
      lead={t('types.lead')}
      acts={acts}
      rows={(data?.items ?? [])
        .filter((one) => !one.isArchived)
        .map((one) => ({
          id: one.id,
          shown: <span dir="auto">{nameOf(one, locale)}</span>,
          renaming: {
            name: nameOf(one, locale),
            rename: (name) =>
              call('PATCH /types/{id}', {
                params: { id: one.id },
                body: { names: { ...one.names, [locale]: name }, version: one.version },
              }),
          },
          remove: () =>
            call('PATCH /types/{id}', { params: { id: one.id }, body: { isArchived: true, version: one.version } }),
        }))}
      onAdd={(values) =>
        call('POST /types', { body: { key: keyOf(values.name ?? ''), names: { [locale]: values.name ?? '' } } })
      }
    />
  )
}
