import { personFields } from '@foyer/contract/conditions'
import { useMemo } from 'react'
import { useCustomFields } from '../../../lib/fields/use-custom-fields'
import { useLanguage } from '../../../lib/i18n/language'
import type { PlainKey } from '../../../lib/i18n/translator'

const labels: Readonly<Record<string, PlainKey>> = {
  name: 'people.name',
  email: 'people.email',
  organization: 'context.organization',
  language: 'context.language',
  has: 'query.field.has',
  is: 'query.field.is',
  tickets: 'personQuery.tickets',
  lastticket: 'personQuery.lastTicket',
  created: 'personQuery.created',
}
const values: Readonly<Record<string, Readonly<Record<string, PlainKey>>>> = {
  is: { agent: 'people.agent', undeliverable: 'personQuery.undeliverable' },
  has: {
    email: 'people.email',
    phone: 'personQuery.phone',
    notes: 'personQuery.notes',
    openticket: 'personQuery.openTicket',
  },
}
const languages = ['en', 'de', 'es', 'fr', 'it', 'nb', 'pt', 'ru', 'nl', 'pl', 'sv', 'da']

export interface Named {
  key: string
  label: string
}

/** The fields of persons in the agent's language, the desk's own ones last, with the values that can be offered. */
export function usePersonFields(): { named: readonly Named[]; valuesOf: (field: string) => readonly Named[] } {
  const { t, locale } = useLanguage()
  const own = useCustomFields('person')
  return useMemo(() => {
    const named = [
      ...personFields.fields.map(({ name }) => ({ key: name, label: t(labels[name] ?? 'people.name') })),
      ...own.map(({ key, label }) => ({ key: `field.${key}`, label })),
    ]
    const none = { key: 'none', label: t('context.none') }
    const names = new Intl.DisplayNames(locale, { type: 'language' })
    const valuesOf = (field: string): readonly Named[] => {
      const custom = own.find(({ key }) => field === `field.${key}`)
      if (custom?.kind === 'boolean')
        return [{ key: 'yes', label: t('query.yes') }, { key: 'no', label: t('query.no') }, none]
      if (custom !== undefined) return [...custom.options.map((one) => ({ key: one, label: one })), none]
      const fixed = Object.entries(values[field] ?? {}).map(([key, label]) => ({ key, label: t(label) }))
      const spoken = field === 'language' ? languages.map((key) => ({ key, label: names.of(key) ?? key })) : []
      return [...fixed, ...spoken, ...(personFields.find(field)?.takesNone ? [none] : [])]
    }
    return { named, valuesOf }
  }, [t, locale, own])
}
