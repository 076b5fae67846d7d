import { defineField, type Field } from '../field'
import { type Direction, isInside, spansOf } from '../moments'
import { anyOf, isNull, isWithin } from '../to-sql'

type TimeFact = 'createdAt' | 'updatedAt' | 'firstReplyAt' | 'dueAt' | 'promisedUntil' | 'doneAt' | 'waitingSince'
/** Due and waiting times have a column beside them that indexes sort by, where none is the end of time. */
const sortedBy = { dueAt: 'dueOrder', waitingSince: 'waitingOrder' } as const

function defineTime(name: string, fact: TimeFact, direction: Direction): Field {
  const column = fact === 'dueAt' || fact === 'waitingSince' ? sortedBy[fact] : fact
  return defineField(
    name,
    (leaf, known) => ({ spans: spansOf(leaf, known, direction), withNone: leaf.value.includes('none') }),
    ({ spans, withNone }) => ({
      matches: (ticket) => (ticket[fact] === null ? withNone : isInside(ticket[fact], spans)),
      toSql: () =>
        anyOf([
          ...spans.map(({ from, to }) => isWithin(column, { from, to: to ?? endOfTime(column) })),
          ...(withNone ? [isNull(fact)] : []),
        ]),
    }),
  )
}

const endOfTime = (column: string): Date | 'infinity' | null =>
  column === 'dueOrder' || column === 'waitingOrder' ? 'infinity' : null

export const created = defineTime('created', 'createdAt', 'past')
export const updated = defineTime('updated', 'updatedAt', 'past')
/** The first public answer by a person of the desk. */
export const replied = defineTime('replied', 'firstReplyAt', 'past')
export const done = defineTime('done', 'doneAt', 'past')
export const due = defineTime('due', 'dueAt', 'future')
/** `promised:<2h`: the customer was told to hear within two hours. */
export const promised = defineTime('promised', 'promisedUntil', 'future')
/** `waiting:>4h`: the customer has waited longer than four hours. */
export const waiting = defineTime('waiting', 'waitingSince', 'age')
