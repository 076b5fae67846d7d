import { addressKey } from '../../core/people'
import { type ImportedPerson, nobodyYet, type People } from './known-people'
import { phoneKey } from './phone-key'
import type { Refusal, RowValues } from './read-row'

export type Plan =
  | { outcome: 'created' | 'changed'; person: ImportedPerson; change: Partial<RowValues> }
  | { outcome: 'unchanged' }
  | { outcome: 'refused'; refusal: Refusal }

const mostPhones = 20
const longestNotes = 20_000

/**
 * What becomes of a row: the file wins where it says something, an empty cell says nothing, addresses and numbers are
 * added, notes are added once. So a file that is imported again changes nobody.
 */
export function planRow(row: RowValues, people: People): Plan {
  const meant = people.meant(row)
  const [person, ...others] = meant
  if (others.length > 0) return refused('twoPersons')
  if (person === null) return refused('taken')
  if (person === undefined) {
    const name = row.name || undefined
    return { outcome: 'created', person: nobodyYet(), change: { ...row, ...(name && { name }) } }
  }
  if (person.isAgent) return refused('seat')
  const change = changeOf(row, person, people)
  if ((change.phones?.length ?? 0) + person.phones.length > mostPhones) return refused('tooMany')
  return Object.keys(change).length === 0 ? { outcome: 'unchanged' } : { outcome: 'changed', person, change }
}

function changeOf(row: RowValues, person: ImportedPerson, people: People): Partial<RowValues> {
  const stored: Record<string, unknown> = Object(person.customFields)
  const fields = Object.entries(row.customFields).filter(([key, value]) => !same(stored[key], value))
  const emails = row.emails.filter((one) => people.owners.get(addressKey(one)) !== person)
  const phones = row.phones.filter((one) => !person.phones.some((known) => samePhone(known, one)))
  const isElsewhere = row.organization.toLowerCase() !== (person.organizationName ?? '').toLowerCase()
  const notes = joinNotes(person.notes, row.notes)
  return {
    ...(row.name !== '' && row.name !== person.name && { name: row.name }),
    ...(row.locale !== null && row.locale !== person.locale && { locale: row.locale }),
    ...(row.timeZone !== null && row.timeZone !== person.timeZone && { timeZone: row.timeZone }),
    ...(row.organization !== '' && isElsewhere && { organization: row.organization }),
    ...(notes !== person.notes && { notes }),
    ...(emails.length > 0 && { emails }),
    ...(phones.length > 0 && { phones }),
    ...(fields.length > 0 && { customFields: Object.fromEntries(fields) }),
  }
}

function joinNotes(known: string, given: string): string {
  if (given === '' || known.includes(given)) return known
  const both = known === '' ? given : `${known}\n\n${given}`
  return both.length > longestNotes ? known : both
}

const samePhone = (a: string, b: string): boolean => a === b || (phoneKey(a) !== null && phoneKey(a) === phoneKey(b))
const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)
const refused = (reason: Refusal['reason']): Plan => ({ outcome: 'refused', refusal: { reason, column: null } })
