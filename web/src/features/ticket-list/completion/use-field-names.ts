import { fields, findField } from '@foyer/contract/conditions'
import { useMemo } from 'react'
import { useCustomFields } from '../../../lib/fields/use-custom-fields'
import { useLanguage } from '../../../lib/i18n/language'
import { fieldLabels } from '../../../lib/views/field-labels'

export interface NamedKey {
  key: string
  label: string
}

/** Names as they may be typed before a colon: in small letters, without spaces. */
export const slugOf = (label: string): string => label.toLowerCase().replace(/\s+/g, '-')

/** Every field that can be asked for, the desk's own ones last, in the agent's language. */
export function useFieldNames(): { named: readonly NamedKey[]; keyOf: (word: string) => string | null } {
  const { t } = useLanguage()
  const own = useCustomFields('ticket')
  return useMemo(() => {
    const named = [
      ...fields.map(({ name }) => {
        const label = fieldLabels[name]
        return { key: name, label: label === undefined ? name : t(label) }
      }),
      ...own.map(({ key, label }) => ({ key: `field.${key}`, label })),
    ]
    const keyOf = (word: string): string | null => {
      const asked = word.toLowerCase()
      if (findField(asked) !== null) return asked
      if (/^field\./i.test(word)) return `field.${word.slice(6)}`
      return named.find(({ label }) => slugOf(label) === asked)?.key ?? null
    }
    return { named, keyOf }
  }, [t, own])
}
