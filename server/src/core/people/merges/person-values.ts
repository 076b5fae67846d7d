import { joinPeople, type PersonValues } from '@foyer/contract/join-people'
import { z } from 'zod'
import type { PersonRow } from '../person-store'

const Fields = z.record(z.string(), z.unknown())
/** As `columnsOf` wrote it into `persons.own_values`. */
const Own = z.object({
  name: z.string(),
  phones: z.array(z.string()),
  organizationId: z.string().nullable(),
  locale: z.string().nullable(),
  timeZone: z.string().nullable(),
  notes: z.string(),
  customFields: Fields,
})

export type MergeablePerson = Omit<PersonRow, 'organizationName' | 'isAgent'>

export const valuesOf = (row: MergeablePerson): PersonValues => ({
  name: row.name,
  phones: row.phones,
  organizationId: row.organizationId,
  locale: row.locale,
  timeZone: row.timeZone,
  notes: row.notes,
  customFields: Fields.parse(row.customFields),
})

/** What a person was before anybody was merged into them. */
export const ownValuesOf = (row: MergeablePerson): PersonValues =>
  row.ownValues === null ? valuesOf(row) : Own.parse(row.ownValues)

export const columnsOf = ({ phones, customFields, ...plain }: PersonValues) => ({
  ...plain,
  phones: [...phones],
  customFields: JSON.stringify(customFields),
})

/** A person's own, and after one another those who went into them. */
export const joinAll = (own: PersonValues, others: readonly PersonValues[]): PersonValues =>
  others.reduce(joinPeople, own)

/**
 * What is left once something is taken out again: where the values still are what it made them (`before`), they become
 * `after`; what somebody changed since stays theirs.
 */
export function takeOut(now: PersonValues, before: PersonValues, after: PersonValues): PersonValues {
  const pick = <K extends keyof PersonValues>(key: K): PersonValues[K] =>
    same(now[key], before[key]) ? after[key] : now[key]
  const gone = before.phones.filter((phone) => !after.phones.includes(phone))
  const keys = Object.keys({ ...now.customFields, ...after.customFields })
  const fields = keys.flatMap((key): [string, unknown][] => {
    const value = same(now.customFields[key], before.customFields[key])
      ? after.customFields[key]
      : now.customFields[key]
    return value === undefined ? [] : [[key, value]]
  })
  return {
    name: pick('name'),
    phones: same(now.phones, before.phones) ? after.phones : now.phones.filter((phone) => !gone.includes(phone)),
    organizationId: pick('organizationId'),
    locale: pick('locale'),
    timeZone: pick('timeZone'),
    notes: pick('notes'),
    customFields: Object.fromEntries(fields),
  }
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)
