import type { QueryWords } from '@foyer/contract/conditions'
import { useMemo } from 'react'
import { useLanguage } from '../../../lib/i18n/language'
import { useStatuses } from '../../../lib/statuses/use-statuses'
import { valueLabels } from '../../../lib/views/field-labels'
import { useTypes } from '../../../lib/vocabulary/use-vocabulary'
import { useFieldNames } from './use-field-names'

/** What the agent's language calls fields and fixed values; names of people, teams and tags are the same in all. */
export function useQueryWords(): QueryWords {
  const { t } = useLanguage()
  const { keyOf } = useFieldNames()
  const { statuses } = useStatuses()
  const { types } = useTypes()
  return useMemo(() => {
    const named: Record<string, readonly { key: string; label: string }[]> = { status: statuses, type: types }
    return {
      fieldOf: keyOf,
      valueOf(field, word) {
        const asked = word.toLowerCase()
        const fixed = Object.entries(valueLabels[field] ?? {})
        if (fixed.some(([key]) => key.toLowerCase() === asked)) return null
        const ofDesk = named[field] ?? []
        if (ofDesk.some(({ key }) => key.toLowerCase() === asked)) return null
        return (
          ofDesk.find(({ label }) => label.toLowerCase() === asked)?.key ??
          // A category is called "Open (every status of it)": its first word is what people write.
          fixed.find(
            ([, label]) =>
              t(label)
                .toLowerCase()
                .replace(/\s*\(.*/, '') === asked,
          )?.[0] ??
          null
        )
      },
    }
  }, [t, keyOf, statuses, types])
}
