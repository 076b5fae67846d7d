import { type RawBuilder, sql } from 'kysely'
import { readId } from '../../../../platform/ids'
import { anyOf, isIdOf, isTextOf, likePattern, type SqlCondition } from '../../to-sql'
import { fitsAddress, readAddresses } from '../addresses'
import { definePersonField } from './field'

const hasPart = (text: string, part: string): boolean => text.toLowerCase().includes(part.toLowerCase())
const noneAnd = (withNone: boolean, isNone: SqlCondition, others: readonly SqlCondition[]): SqlCondition =>
  anyOf([...others, ...(withNone ? [isNone] : [])])

/** A part of the name. */
export const name = definePersonField(
  'name',
  ({ value }) => value,
  (parts) => ({
    matches: (person) => parts.some((part) => hasPart(person.name, part)),
    toSql: () => anyOf(parts.map((part) => sql`persons.name ilike ${likePattern(part)}`)),
  }),
)

const domainOf: RawBuilder<unknown> = sql`split_part(a.address_key, '@', 2)`
/** Any of their addresses: a whole one, or everybody of a domain. */
export const email = definePersonField(
  'email',
  (leaf) => ({
    test: readAddresses({ ...leaf, value: leaf.value.filter((one) => one !== 'none') }),
    withNone: leaf.value.includes('none'),
  }),
  ({ test, withNone }) => ({
    matches: ({ addressKeys }) =>
      addressKeys.length === 0 ? withNone : addressKeys.some((key) => fitsAddress(key, test)),
    toSql: () => {
      const { addresses, domains } = test
      const parts = [
        ...(addresses.length > 0 ? [isTextOf(sql`a.address_key`, addresses)] : []),
        ...(domains.length > 0 ? [isTextOf(domainOf, domains)] : []),
      ]
      const has: SqlCondition = sql`persons.id in (select a.person_id from person_addresses a where ${anyOf(parts)})`
      const isNone: SqlCondition = sql`not exists (select from person_addresses a where a.person_id = persons.id)`
      return noneAnd(withNone, isNone, parts.length > 0 ? [has] : [])
    },
  }),
)

/** An id, a part of the name, or one of its mail domains. */
export const organization = definePersonField(
  'organization',
  ({ value }) => ({
    ids: value.flatMap((one) => readId(one) ?? []),
    parts: value.filter((one) => one !== 'none' && readId(one) === null),
    withNone: value.includes('none'),
  }),
  ({ ids, parts, withNone }) => ({
    matches: ({ organization: one }) =>
      one === null
        ? withNone
        : ids.includes(one.id) ||
          parts.some((part) => hasPart(one.name, part) || one.domains.includes(part.toLowerCase())),
    toSql: () =>
      noneAnd(withNone, sql`persons.organization_id is null`, [
        ...(ids.length > 0 ? [isIdOf(sql`persons.organization_id`, ids)] : []),
        ...parts.map(
          (part): SqlCondition => sql`persons.organization_id in (select id from organizations
            where name ilike ${likePattern(part)} or domains @> array[${part.toLowerCase()}]::text[])`,
        ),
      ]),
  }),
)

const baseOf = (locale: string): string => locale.split('-')[0] ?? locale
/** `de` finds every German there is, `de-CH` that one alone. */
export const language = definePersonField(
  'language',
  ({ value }) => ({
    codes: value.filter((one) => one !== 'none').map((one) => one.toLowerCase()),
    withNone: value.includes('none'),
  }),
  ({ codes, withNone }) => ({
    matches: ({ locale }) => {
      const own = locale?.toLowerCase()
      return own === undefined ? withNone : codes.includes(own) || codes.includes(baseOf(own))
    },
    toSql: () =>
      noneAnd(
        withNone,
        sql`persons.locale is null`,
        codes.length === 0
          ? []
          : [
              isTextOf(sql`lower(persons.locale)`, codes),
              isTextOf(sql`split_part(lower(persons.locale), '-', 1)`, codes),
            ],
      ),
  }),
)
