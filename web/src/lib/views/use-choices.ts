import { findField } from '@foyer/contract/conditions'
import { useQuery } from '@tanstack/react-query'
import type { PickerOption } from '../../ui/picker-list'
import { apiQuery } from '../api/api-query'
import { useCustomFields } from '../fields/use-custom-fields'
import { useLanguage } from '../i18n/language'
import { useStatuses } from '../statuses/use-statuses'
import { useAgents, useCategories, useMailboxes, useTags, useTeams, useTypes } from '../vocabulary/use-vocabulary'
import { valueLabels } from './field-labels'

const longMs = 300_000

/** What can be picked for a field, as the language writes it; null where a value is typed. */
export function useChoices(field: string): readonly PickerOption[] | null {
  const { t } = useLanguage()
  const named = useNamed()
  const own = useCustomFields('ticket').find(({ key }) => field === `field.${key}`)
  const fixed = Object.entries(valueLabels[field] ?? {}).map(([id, key]) => ({ id, label: t(key) }))
  const ofDesk =
    own === undefined
      ? (named[field] ?? null)
      : own.kind === 'choice' || own.kind === 'choices'
        ? own.options.map((one) => ({ id: one, label: one }))
        : own.kind === 'boolean'
          ? [
              { id: 'yes', label: t('query.yes') },
              { id: 'no', label: t('query.no') },
            ]
          : null
  if (fixed.length === 0 && ofDesk === null) return null
  const info = findField(field)
  return [
    ...(info?.takesMe ? [{ id: 'me', label: t('query.me') }] : []),
    ...(info?.takesNone ? [{ id: 'none', label: t('context.none') }] : []),
    ...fixed,
    ...(ofDesk ?? []),
  ]
}

function useNamed(): Readonly<Record<string, readonly PickerOption[]>> {
  const { statuses } = useStatuses()
  const { types } = useTypes()
  const brands = useQuery({ ...apiQuery('GET /brands'), staleTime: longMs }).data?.items ?? []
  const byName = ({ name }: { name: string }) => ({ id: name, label: name })
  const byKey = ({ key, label }: { key: string; label: string }) => ({ id: key, label })
  return {
    status: statuses.filter((one) => !one.isArchived).map(byKey),
    type: types.filter((one) => !one.isArchived).map(byKey),
    team: useTeams().map(byName),
    assignee: useAgents().map(byName),
    brand: brands.map(byName),
    tag: useTags().map(byName),
    category: useCategories()
      .filter((one) => !one.isArchived)
      .map(({ name, path }) => ({ id: name, label: path })),
    mailbox: useMailboxes().map(({ address, name }) => ({ id: address, label: name, search: address, end: address })),
  }
}
