import { type Leaf, readNumber } from '@foyer/contract/conditions'
import { defineField } from '../field'
import { allOf, compares, isNumber, type Order, type SqlCondition } from '../to-sql'

type Test = { values: number[] } | { bounds: { order: Order; value: number }[] }

/** Ticket numbers are whole: a bound with a fraction moves to the next whole one, so that the index can serve it. */
function read({ op, value }: Leaf): Test {
  const [first = Number.NaN, second = Number.NaN] = value.map((one) => readNumber(one) ?? Number.NaN)
  switch (op) {
    case 'is':
      return { values: value.map((one) => readNumber(one) ?? Number.NaN).filter(Number.isSafeInteger) }
    case 'between':
      return {
        bounds: [
          { order: '>=', value: Math.ceil(Math.min(first, second)) },
          { order: '<=', value: Math.floor(Math.max(first, second)) },
        ],
      }
    case '>':
    case '<=':
      return { bounds: [{ order: op, value: Math.floor(first) }] }
    case '<':
    case '>=':
      return { bounds: [{ order: op, value: Math.ceil(first) }] }
  }
}

export const isInOrder = (left: number, order: Order, right: number): boolean =>
  order === '<' ? left < right : order === '<=' ? left <= right : order === '>' ? left > right : left >= right

export const number = defineField('number', read, (test) => ({
  matches: (ticket) =>
    'values' in test
      ? test.values.includes(ticket.number)
      : test.bounds.every(({ order, value }) => isInOrder(ticket.number, order, value)),
  toSql: (): SqlCondition =>
    'values' in test
      ? isNumber('number', test.values)
      : allOf(test.bounds.map(({ order, value }) => compares('number', order, value))),
}))
