import { useCustomFields } from '../../../lib/fields/use-custom-fields'
import { useLanguage } from '../../../lib/i18n/language'
import type { Translator } from '../../../lib/i18n/translator'

/** What the fields a merge speaks of are called: a person's own, and `customFields.` with a key. */
export function useFieldNames(): (field: string) => string {
  const { t } = useLanguage()
  const fields = useCustomFields('person')
  const names: Readonly<Record<string, string>> = {
    name: t('people.name'),
    email: t('people.email'),
    phones: t('people.phones'),
    organizationId: t('context.organization'),
    organization: t('context.organization'),
    locale: t('context.language'),
    timeZone: t('general.timeZone'),
    notes: t('context.notes'),
  }
  return (field) => {
    const key = field.replace(/^customFields\./, '')
    return names[field] ?? fields.find((one) => one.key === key)?.label ?? key
  }
}

/** A value as words: a language by its name, a choice of several joined, yes and no as a mark. */
export function shownValue(field: string, value: unknown, { locale }: Translator): string {
  if (value === null || value === undefined) return ''
  if (field === 'locale') return new Intl.DisplayNames(locale, { type: 'language' }).of(String(value)) ?? String(value)
  if (Array.isArray(value)) return value.map(String).join(', ')
  if (typeof value === 'boolean') return value ? '✓' : '–'
  return String(value)
}
