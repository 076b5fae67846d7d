import { useQuery } from '@tanstack/react-query'
import { apiQuery } from '../../../lib/api/api-query'
import { call } from '../../../lib/api/call'
import { useLanguage } from '../../../lib/i18n/language'
import { Field } from '../../../ui/field'
import { Select } from '../../../ui/select'
import { useAct } from '../use-act'
import { NamedListPage } from './named-list-page'

/** A tree; a ticket has one of them. */
export default function CategoriesPage() {
  const { t } = useLanguage()
  const { data } = useQuery(apiQuery('GET /categories'))
  const acts = useAct(['GET /categories'])
  const all = (data?.items ?? []).filter((one) => !one.isArchived)
  const path = (id: string | null): string => {
    const one = all.find((category) => category.id === id)
    return one ? [path(one.parentId), one.name].filter((part) => part !== '').join(' › ') : ''
  }
  const sorted = all
    .map((one) => ({ ...one, path: path(one.id) }))
    .sort((one, other) => one.path.localeCompare(other.path))
  return (
    <NamedListPage
      title={t('settings.categories')}
      lead={t('categories.lead')}
      acts={acts}
      rows={sorted.map((one) => ({
        id: one.id,
        shown: <span dir="auto">{one.path}</span>,
        renaming: {
          name: one.name,
          rename: (name) =>
            call('PATCH /categories/{id}', { params: { id: one.id }, body: { name, version: one.version } }),
        },
        remove: () =>
          call('PATCH /categories/{id}', { params: { id: one.id }, body: { isArchived: true, version: one.version } }),
      }))}
      onAdd={(values) =>
        call('POST /categories', {
          body: { name: values.name ?? '', ...(values.parent && { parentId: values.parent }) },
        })
      }
      fields={
        <Field label={t('categories.parent')}>
          <Select name="parent" defaultValue="">
            <option value="">{t('context.none')}</option>
            {sorted.map((one) => (
              <option key={one.id} value={one.id}>
                {one.path}
              </option>
            ))}
          </Select>
        </Field>
      }
    />
  )
}
