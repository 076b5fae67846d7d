import { sql } from 'kysely'
import { isValidAddress, normalizeAddress } from '../../../../platform/mail'
import { anyOf, likePattern, type SqlCondition } from '../../to-sql'
import { definePersonField } from './field'

/**
 * Anywhere in name or first address; below three letters, which a trigram index cannot find, only where a word begins. A
 * whole address finds whoever has it among others.
 */
export const words = definePersonField(
  'text',
  ({ value }) => value.map((term) => term.replace(/\*$/, '').normalize('NFC')),
  (terms) => ({
    matches: (person) =>
      terms.some((term) => {
        const asked = term.toLowerCase()
        const [name, email] = [person.name.toLowerCase(), (person.email ?? '').toLowerCase()]
        const isFound = isShort(term)
          ? name.startsWith(asked) || name.includes(` ${asked}`) || email.startsWith(asked)
          : name.includes(asked) || email.includes(asked)
        return isFound || (isValidAddress(term) && person.addressKeys.includes(normalizeAddress(term)))
      }),
    toSql: () => anyOf(terms.map(isCalled)),
  }),
)

const isShort = (term: string): boolean => [...term].length < 3

function isCalled(term: string): SqlCondition {
  const anywhere = likePattern(term)
  const start = anywhere.slice(1)
  if (isShort(term))
    return sql`(persons.name ilike ${start} or persons.name ilike ${`% ${start}`} or persons.email ilike ${start})`
  const named: SqlCondition = sql`(persons.name ilike ${anywhere} or persons.email ilike ${anywhere})`
  if (!isValidAddress(term)) return named
  return anyOf([
    named,
    sql`persons.id in (select person_id from person_addresses where address_key = ${normalizeAddress(term)})`,
  ])
}
