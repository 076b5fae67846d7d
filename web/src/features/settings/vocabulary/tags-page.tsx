import { useQuery } from '@tanstack/react-query'
import { apiQuery } from '../../../lib/api/api-query'
import { call } from '../../../lib/api/call'
import { useLanguage } from '../../../lib/i18n/language'
import { TagChip } from '../../../ui/tag-chip'
import { useAct } from '../use-act'
import { NamedListPage } from './named-list-page'

/** Free labels, by name. One that tickets carry can be archived, and removed when none does any more. */
export default function TagsPage() {
  const { t } = useLanguage()
  const { data } = useQuery(apiQuery('GET /tags'))
  const acts = useAct(['GET /tags'])
  return (
    <NamedListPage
      title={t('settings.tags')}
      lead={t('tags.lead')}
      acts={acts}
      rows={(data?.items ?? []).map(({ id, name, isArchived, version }) => ({
        id,
        name,
        shown: <TagChip name={name} />,
        isArchived,
        change: ({ name: next, isArchived: aside }) =>
          call('PATCH /tags/{id}', { params: { id }, body: { name: next, isArchived: aside, version } }),
        remove: () => call('DELETE /tags/{id}', { params: { id } }),
      }))}
      onAdd={(values) => call('POST /tags', { body: { name: values.name ?? '' } })}
    />
  )
}
