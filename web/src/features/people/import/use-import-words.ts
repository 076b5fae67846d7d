import type { PersonImport, PersonImportCheck } from '@foyer/contract/person-imports'
import { useCustomFields } from '../../../lib/fields/use-custom-fields'
import { useLanguage } from '../../../lib/i18n/language'

type Counts = Pick<PersonImport, 'created' | 'changed' | 'unchanged' | 'refused'>

/** How many of each, in one line. */
export function useImportSummary(): (counts: Counts) => string {
  const { t, locale } = useLanguage()
  return ({ created, changed, unchanged, refused }) =>
    new Intl.ListFormat(locale, { type: 'unit' }).format([
      t('personImport.created', { count: created }),
      t('personImport.changed', { count: changed }),
      t('personImport.unchanged', { count: unchanged }),
      t('personImport.refused', { count: refused }),
    ])
}

/** What a column can be, in the order it is offered: a person's own fields, then those of the desk. */
export function useTargets(): readonly { id: string; label: string }[] {
  const { t } = useLanguage()
  const fields = useCustomFields('person')
  return [
    { id: 'email', label: t('people.email') },
    { id: 'name', label: t('people.name') },
    { id: 'firstName', label: t('personImport.firstName') },
    { id: 'lastName', label: t('personImport.lastName') },
    { id: 'phone', label: t('context.phone') },
    { id: 'organization', label: t('context.organization') },
    { id: 'locale', label: t('context.language') },
    { id: 'timeZone', label: t('general.timeZone') },
    { id: 'notes', label: t('context.notes') },
    ...fields.map(({ key, label }) => ({ id: `customFields.${key}`, label })),
  ]
}

export function useRefusalWords(): Record<PersonImportCheck['refusals'][number]['reason'], string> {
  const { t } = useLanguage()
  return {
    noKey: t('personImport.reason.noKey'),
    notAnAddress: t('form.notAnAddress'),
    twoPersons: t('personImport.reason.twoPersons'),
    taken: t('problem.person.addressTaken'),
    seat: t('personImport.reason.seat'),
    value: t('personImport.reason.value'),
    tooMany: t('personImport.reason.tooMany'),
  }
}
