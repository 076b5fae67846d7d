import { useQuery } from '@tanstack/react-query'
import { apiQuery } from '../../../lib/api/api-query'
import { call } from '../../../lib/api/call'
import { categoryTree } from '../../../lib/categories/category-tree'
import { useLanguage } from '../../../lib/i18n/language'
import { Field } from '../../../ui/field'
import { Select } from '../../../ui/select'
import { useAct } from '../use-act'
import { NamedListPage } from './named-list-page'

/** A tree; a ticket has one of them. Each stands in order among those of the same place. */
export default function CategoriesPage() {
  const { t } = useLanguage()
  const { data } = useQuery(apiQuery('GET /categories'))
  const acts = useAct(['GET /categories'])
  const all = data?.items ?? []
  const tree = categoryTree(all)
  const isOpen = (id: string | null) => id === null || all.some((one) => one.id === id && !one.isArchived)
  return (
    <NamedListPage
      title={t('settings.categories')}
      lead={t('categories.lead')}
      acts={acts}
      rows={tree.map((one) => ({
        id: one.id,
        name: one.name,
        shown: one.isArchived ? (
          <span dir="auto">{one.path}</span>
        ) : (
          <span dir="auto" className="block" style={{ paddingInlineStart: `${one.depth * 1.5}rem` }}>
            {one.name}
          </span>
        ),
        isArchived: one.isArchived,
        position: one.position,
        group: one.parentId ?? '',
        change: ({ choices: _none, ...change }) =>
          call('PATCH /categories/{id}', { params: { id: one.id }, body: { ...change, version: one.version } }),
        restoreBlockedBy: isOpen(one.parentId) ? null : t('categories.parentArchived'),
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
            {tree
              .filter((one) => !one.isArchived)
              .map((one) => (
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
