import type { CustomField } from '@foyer/contract/vocabulary'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { apiQuery } from '../api/api-query'
import { useLanguage } from '../i18n/language'

const longMs = 300_000

export type NamedField = CustomField & { label: string }

/** The fields a desk added to tickets, persons or organizations and still uses, in its order and the agent's language. */
export function useCustomFields(appliesTo: CustomField['appliesTo']): readonly NamedField[] {
  const { locale } = useLanguage()
  const { data } = useQuery({ ...apiQuery('GET /custom-fields'), staleTime: longMs })
  return useMemo(
    () =>
      (data?.items ?? [])
        .filter((one) => one.appliesTo === appliesTo && !one.isArchived)
        .map((one) => ({ ...one, label: one.names[locale] ?? one.names.en ?? Object.values(one.names)[0] ?? one.key })),
    [data, appliesTo, locale],
  )
}
