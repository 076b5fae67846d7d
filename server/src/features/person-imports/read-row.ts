import { createOrganization, createPerson } from '@foyer/contract/people'
import type { importRefusals } from '@foyer/contract/person-imports'
import { checkFieldValue, type FieldRow } from '../../core/fields'
import { AppError } from '../../platform/errors'
import { isValidAddress } from '../../platform/mail'
import { fieldValueOf } from './field-value-of'
import { phoneKey } from './phone-key'

export type Refusal = { reason: (typeof importRefusals)[number]; column: number | null }
/** What a row says of a person; what is not there says nothing. */
export type RowValues = {
  emails: string[]
  phones: string[]
  name: string
  organization: string
  notes: string
  locale: string | null
  timeZone: string | null
  customFields: Record<string, unknown>
}
const { name: Name, phones: Phones, notes: Notes, locale: Locale, timeZone: TimeZone } = createPerson.body.shape
const schemas: Record<string, { safeParse: (value: unknown) => { success: boolean } }> = {
  name: Name,
  firstName: Name,
  lastName: Name,
  organization: createOrganization.body.shape.name,
  notes: Notes,
  locale: Locale,
  timeZone: TimeZone,
}

/** The cells of one row by what their columns are, or the first that cannot be. */
export function readRow(
  cells: readonly string[],
  columns: readonly string[],
  fields: ReadonlyMap<string, FieldRow>,
): RowValues | Refusal {
  const texts = new Map<string, string>()
  const [emails, phones]: [string[], string[]] = [[], []]
  const customFields: Record<string, unknown> = {}
  for (const [column, target] of columns.entries()) {
    const cell = cells[column] ?? ''
    if (target === '' || cell === '') continue
    if (target === 'email') {
      for (const one of split(cell)) {
        if (!isValidAddress(one)) return { reason: 'notAnAddress', column }
        emails.push(one)
      }
    } else if (target === 'phone') {
      if (!Phones.safeParse([cell]).success) return { reason: 'value', column }
      phones.push(cell)
    } else if (target.startsWith('customFields.')) {
      const key = target.slice('customFields.'.length)
      const value = keepValue(fields.get(key), cell)
      if (value === undefined) return { reason: 'value', column }
      customFields[key] = value
    } else if (schemas[target]?.safeParse(cell).success) texts.set(target, cell)
    else return { reason: 'value', column }
  }
  const text = (target: string) => texts.get(target) ?? ''
  const name = text('name') || [text('firstName'), text('lastName')].filter((part) => part !== '').join(' ')
  if (!Name.safeParse(name || undefined).success) return { reason: 'value', column: columns.indexOf('lastName') }
  // A number too short to be compared would make the same person anew with each import.
  if (emails.length === 0 && !phones.some((phone) => phoneKey(phone) !== null)) return { reason: 'noKey', column: null }
  const plain = { locale: texts.get('locale') ?? null, timeZone: texts.get('timeZone') ?? null, customFields }
  return { emails, phones, name, organization: text('organization'), notes: text('notes'), ...plain }
}

const split = (cell: string): string[] =>
  cell
    .split(/[,;\s]+/)
    .map((one) => one.replace(/^<|>$/g, ''))
    .filter((one) => one !== '')

function keepValue(field: FieldRow | undefined, cell: string): unknown {
  if (field === undefined) return undefined
  try {
    return checkFieldValue(field, fieldValueOf(field, cell))
  } catch (error) {
    if (error instanceof AppError) return undefined
    throw error
  }
}
