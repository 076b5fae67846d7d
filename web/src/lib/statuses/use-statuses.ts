import type { Status } from '@foyer/contract/vocabulary'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { apiQuery } from '../api/api-query'
import { useLanguage } from '../i18n/language'
import { nameIn } from '../i18n/name-in'

/** Read once: realtime says when the desk changes them. */
const longMs = 300_000

/** Statuses with their names in the agent's language, in the desk's order; nameless until they are here. */
export function useStatuses(): { statuses: (Status & { label: string })[]; labelOf: (key: string) => string } {
  const { locale } = useLanguage()
  const { data } = useQuery({ ...apiQuery('GET /statuses'), staleTime: longMs })
  return useMemo(() => {
    const statuses = (data?.items ?? []).map((one) => ({ ...one, label: nameIn(one.names, locale) }))
    const labelOf = (key: string) => statuses.find((one) => one.key === key)?.label ?? (data ? key : '')
    return { statuses, labelOf }
  }, [data, locale])
}
