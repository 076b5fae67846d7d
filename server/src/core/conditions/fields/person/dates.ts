import { sql } from 'kysely'
import { isInside, spansOf } from '../../moments'
import { anyOf, isTimeWithin } from '../../to-sql'
import { definePersonField } from './field'
import { ticketsOfPerson } from './tickets'

/** Since when the desk knows them. */
export const created = definePersonField(
  'created',
  (leaf, known) => spansOf(leaf, known, 'past'),
  (spans) => ({
    matches: ({ createdAt }) => isInside(createdAt, spans),
    toSql: () => anyOf(spans.map((span) => isTimeWithin(sql`persons.created_at`, span))),
  }),
)

/** When they last asked something: `lastticket:<90d` has been quiet for longer. */
export const lastTicket = definePersonField(
  'lastticket',
  (leaf, known) => ({
    spans: spansOf(leaf, known, 'past'),
    withNone: leaf.value.includes('none'),
    seen: known.tickets,
  }),
  ({ spans, withNone, seen }) => ({
    matches: (person) => {
      const last = person.tickets.map(({ createdAt }) => createdAt.getTime()).sort((a, b) => b - a)[0]
      return last === undefined ? withNone : isInside(new Date(last), spans)
    },
    toSql: () => {
      const last = sql`(select max(tickets.created_at) from tickets where ${ticketsOfPerson(seen)})`
      return anyOf([
        ...spans.map((span) => isTimeWithin(last, span)),
        ...(withNone ? [sql<boolean>`${last} is null`] : []),
      ])
    },
  }),
)
