import type { PersonEvent } from '@foyer/contract/people'
import { useLanguage } from '../../lib/i18n/language'
import { shownValue, useFieldNames } from './merge/field-names'

type Facts = Record<string, unknown>

/** One event as sentences, or as fields with what they were and are. */
export function usePersonEventText(): (event: PersonEvent) => string[] {
  const language = useLanguage()
  const { t } = language
  const nameOfField = useFieldNames()
  const change = (field: string, before: unknown, after: unknown): string[] => {
    const [was, is] = [before, after].map((value) => shownValue(field, value, language))
    if (was === is) return []
    return [`${nameOfField(field)}: ${was ? `${was} → ` : ''}${is || '–'}`]
  }
  const address = ({ after }: PersonEvent): string[] => {
    const { addressAdded, addressRemoved, address: marked, isUnreachable, isVerified } = after
    if (typeof addressAdded === 'string') return [t('people.event.addressAdded', { name: addressAdded })]
    if (typeof addressRemoved === 'string') return [t('people.event.addressRemoved', { name: addressRemoved })]
    if (typeof marked !== 'string') return []
    const mark = isUnreachable === true ? t('context.unreachable') : isVerified === true ? t('people.verified') : ''
    return [[marked, mark].filter((part) => part !== '').join(': ')]
  }
  return (event) => {
    const { type, before, after, other } = event
    const name = other?.name || t('people.nameless')
    switch (type) {
      case 'person.mergedIn':
        return [t('people.event.mergedIn', { name })]
      case 'person.unmergedFrom':
        return [t('personMerge.undone', { name })]
      case 'person.merged':
        return [t('people.event.merged', { name })]
      case 'person.unmerged':
        return [t('people.event.unmerged', { name })]
    }
    const fields = shownFields.flatMap((field) =>
      field in after || field in before ? change(field, before[field], after[field]) : [],
    )
    const own = ownFields(before.customFields, after.customFields).flatMap(([key, was, is]) =>
      change(`customFields.${key}`, was, is),
    )
    const lines = [...address(event), ...fields, ...own]
    return type === 'person.created' ? [t('people.event.created'), ...lines] : lines.length > 0 ? lines : ['–']
  }
}

const shownFields = ['name', 'email', 'phones', 'organizationId', 'locale', 'timeZone', 'notes'] as const

function ownFields(before: unknown, after: unknown): [key: string, was: unknown, is: unknown][] {
  const [was, is]: [Facts, Facts] = [Object(before), Object(after)]
  return [...new Set([...Object.keys(was), ...Object.keys(is)])].map((key) => [key, was[key], is[key]])
}
