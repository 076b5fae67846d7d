import type { Type } from '@foyer/contract/vocabulary'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { apiQuery } from '../api/api-query'
import { categoryTree } from '../categories/category-tree'
import { useLanguage } from '../i18n/language'
import { nameIn } from '../i18n/name-in'

const longMs = 300_000
/** The desk's small lists, read once and kept fresh by realtime. */
const kept = { staleTime: longMs }

export function useTypes(): { types: (Type & { label: string })[]; labelOf: (key: string) => string } {
  const { locale } = useLanguage()
  const { data } = useQuery({ ...apiQuery('GET /types'), ...kept })
  return useMemo(() => {
    const types = (data?.items ?? []).map((one) => ({ ...one, label: nameIn(one.names, locale) }))
    return { types, labelOf: (key) => types.find((one) => one.key === key)?.label ?? key }
  }, [data, locale])
}

export const useTeams = () => useQuery({ ...apiQuery('GET /teams'), ...kept }).data?.items ?? []
/** Those on offer; tickets carry archived ones too. */
export const useTags = () =>
  (useQuery({ ...apiQuery('GET /tags'), ...kept }).data?.items ?? []).filter((tag) => !tag.isArchived)
export const useMailboxes = () => useQuery({ ...apiQuery('GET /mailboxes'), ...kept }).data?.items ?? []
/** In the order of the tree, archived ones too, each with its path from the root. */
export const useCategories = () => categoryTree(useQuery({ ...apiQuery('GET /categories'), ...kept }).data?.items ?? [])
export const useAgents = () =>
  (useQuery({ ...apiQuery('GET /desk'), ...kept }).data?.agents ?? []).filter((agent) => agent.isActive)
