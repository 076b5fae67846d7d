import { personHasValues, personIsValues } from '@foyer/contract/conditions'
import { sql } from 'kysely'
import { z } from 'zod'
import type { Reader } from '../../field'
import type { PersonFacts } from '../../person-facts'
import { anyOf, type SqlCondition } from '../../to-sql'
import { definePersonField } from './field'
import { hasTicket } from './tickets'

const HasValue = z.enum(personHasValues)
const IsValue = z.enum(personIsValues)
type PersonReader = Reader<PersonFacts>
const some = (each: readonly PersonReader[]): PersonReader => ({
  matches: (person) => each.some((reader) => reader.matches(person)),
  toSql: () => anyOf(each.map((reader) => reader.toSql(false))),
})

/** `openticket`: one that is not done, whoever owes the next step. */
const hasReaders: Record<z.output<typeof HasValue>, (tickets: SqlCondition) => PersonReader> = {
  email: () => ({ matches: ({ email }) => email !== null, toSql: () => sql`persons.email is not null` }),
  phone: () => ({ matches: ({ phones }) => phones.length > 0, toSql: () => sql`persons.phones <> '{}'` }),
  notes: () => ({ matches: ({ notes }) => notes !== '', toSql: () => sql`persons.notes <> ''` }),
  openticket: (tickets) => ({
    matches: (person) => person.tickets.some(({ statusCategory }) => ['open', 'waiting'].includes(statusCategory)),
    toSql: () => hasTicket(tickets, sql`tickets.status_category in ('open', 'waiting')`),
  }),
}
export const has = definePersonField(
  'has',
  ({ value }, { tickets }) =>
    z
      .array(HasValue)
      .parse(value)
      .map((one) => hasReaders[one](tickets)),
  some,
)

const isReaders: Record<z.output<typeof IsValue>, PersonReader> = {
  agent: {
    matches: ({ isAgent }) => isAgent,
    toSql: () => sql`exists (select from agents where agents.person_id = persons.id)`,
  },
  undeliverable: {
    matches: ({ isUndeliverable }) => isUndeliverable,
    toSql: () => sql`exists (select from person_addresses a where a.person_id = persons.id and a.is_unreachable)`,
  },
}
export const is = definePersonField(
  'is',
  ({ value }) =>
    z
      .array(IsValue)
      .parse(value)
      .map((one) => isReaders[one]),
  some,
)
