import { useQuery } from '@tanstack/react-query'
import { apiQuery } from '../../../lib/api/api-query'
import { call } from '../../../lib/api/call'
import { useLanguage } from '../../../lib/i18n/language'
import { TagChip } from '../../../ui/tag-chip'
import { useAct } from '../use-act'
import { NamedListPage } from './named-list-page'

/** Free labels. */
export default function TagsPage() {
  const { t } = useLanguage()
  const { data } = useQuery(apiQuery('GET /tags'))
  const acts = useAct(['GET /tags'])
  return (
    <NamedListPage
      title={t('settings.tags')}
      lead={t('tags.lead')}
      acts={acts}
      rows={(data?.items ?? []).map((one) => ({
        id: one.id,
        shown: <TagChip name={one.name} />,
        renaming: {
          name: one.name,
          rename: (name) => call('PATCH /tags/{id}', { params: { id: one.id }, body: { name, version: one.version } }),
        },
        remove: () => call('DELETE /tags/{id}', { params: { id: one.id } }),
      }))}
      onAdd={(values) => call('POST /tags', { body: { name: values.name ?? '' } })}
    />
  )
}
