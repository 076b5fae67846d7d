import { CustomFieldKind } from '@foyer/contract/vocabulary'
import { fieldInvalid, fieldKeyUnknown } from './errors'
import type { FieldRow } from './field-store'
import { optionsOf } from './present'

export type FieldValue = string | number | boolean | string[]
type Kind = ReturnType<(typeof CustomFieldKind)['parse']>
type Field = Pick<FieldRow, 'key' | 'kind' | 'options' | 'isArchived'>
/** The value to keep, null for none, or what is wrong with it. */
type Finding = { keep: FieldValue | null } | { wrong: string }

const largest = 1e15 // beyond it a number loses its last digits on the way through JSON

const checks: Record<Kind, (value: unknown, options: readonly string[]) => Finding> = {
  text: (value) => {
    if (typeof value !== 'string') return { wrong: 'Must be text.' }
    const line = value.normalize('NFC').trim()
    if (/[\r\n\t\u2028\u2029]/.test(line)) return { wrong: 'Must be a single line.' }
    return line.length > 500 ? { wrong: 'Must have at most 500 characters.' } : { keep: line || null }
  },
  longText: (value) => {
    if (typeof value !== 'string') return { wrong: 'Must be text.' }
    const text = value.normalize('NFC')
    return text.length > 20_000
      ? { wrong: 'Must have at most 20,000 characters.' }
      : { keep: text.trim() ? text : null }
  },
  number: (value) =>
    typeof value === 'number' && Number.isFinite(value) && Math.abs(value) <= largest
      ? { keep: value }
      : { wrong: 'Must be a number between -10^15 and 10^15.' },
  boolean: (value) => (typeof value === 'boolean' ? { keep: value } : { wrong: 'Must be true or false.' }),
  date: (value) => (isDay(value) ? { keep: value } : { wrong: 'Must be a day like 2026-03-31.' }),
  choice: (value, options) =>
    typeof value === 'string' && options.includes(value) ? { keep: value } : { wrong: 'Must be one of the options.' },
  choices: (value, options) => {
    if (!Array.isArray(value) || !value.every((one) => options.includes(one)))
      return { wrong: 'Must be a list of the options.' }
    return { keep: value.length === 0 ? null : options.filter((option) => value.includes(option)) }
  },
}

function isDay(value: unknown): value is string {
  if (typeof value !== 'string' || !/^[1-9]\d{3}-\d{2}-\d{2}$/.test(value)) return false
  const day = new Date(`${value}T00:00:00Z`)
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(value)
}

/**
 * What a field keeps of a value: trimmed, choices in the order of the options, null where nothing is left (which takes the
 * value away). Throws `field.invalid`, and `field.unknown` for an archived field, which can only be emptied.
 */
export function checkFieldValue(field: Field, value: unknown): FieldValue | null {
  if (value === null) return null
  if (field.isArchived) throw fieldKeyUnknown(field.key)
  const finding = checks[CustomFieldKind.parse(field.kind)](value, optionsOf(field))
  if ('wrong' in finding) throw fieldInvalid(field.key, finding.wrong)
  return finding.keep
}
