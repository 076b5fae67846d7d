import { type RawBuilder, sql } from 'kysely'
import { allOf, isNumberOf, orderSql, type SqlCondition } from '../../to-sql'
import { fitsNumber, type NumberTest, readNumbers } from '../number'
import { definePersonField } from './field'

/** Those that count as theirs; `which` narrows. */
export const ticketsOfPerson = (which: SqlCondition): SqlCondition => sql`tickets.customer_id = persons.id
  and tickets.status_category <> 'spam' and tickets.merged_into_id is null and tickets.deleted_at is null and ${which}`
export const hasTicket = (tickets: SqlCondition, which: SqlCondition): SqlCondition =>
  sql`exists (select from tickets where ${ticketsOfPerson(allOf([tickets, which]))})`

/** How many tickets they asked, of those the asker may see. */
export const tickets = definePersonField(
  'tickets',
  (leaf, known) => ({ test: readNumbers(leaf), seen: known.tickets }),
  ({ test, seen }) => ({
    matches: (person) => fitsNumber(person.tickets.length, test),
    toSql: () => countFits(sql`(select count(*) from tickets where ${ticketsOfPerson(seen)})`, test),
  }),
)

const countFits = (count: RawBuilder<unknown>, test: NumberTest): SqlCondition =>
  'values' in test
    ? isNumberOf(count, test.values)
    : allOf(test.bounds.map(({ order, value }) => orderSql(count, order, value)))
