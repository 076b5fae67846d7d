import { type Leaf, readNumber } from '@foyer/contract/conditions'
import { defineField } from '../field'
import { allOf, compares, isNumber, type Order, type SqlCondition } from '../to-sql'

export type NumberTest = { values: number[] } | { bounds: { order: Order; value: number }[] }

/** Ticket numbers are whole: a bound with a fraction moves to the next whole one, so that the index can serve it. */
export function readNumbers({ op, value }: Leaf): NumberTest {
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

/** Whether a number fits; in SQL by `numberSql`. */
export const fitsNumber = (value: number, test: NumberTest): boolean =>
  'values' in test
    ? test.values.includes(value)
    : test.bounds.every(({ order, value: bound }) => isInOrder(value, order, bound))

export const number = defineField('number', readNumbers, (test) => ({
  matches: (ticket) => fitsNumber(ticket.number, test),
  toSql: (): SqlCondition =>
    'values' in test
      ? isNumber('number', test.values)
      : allOf(test.bounds.map(({ order, value }) => compares('number', order, value))),
}))
