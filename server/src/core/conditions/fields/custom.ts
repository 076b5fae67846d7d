import { type Leaf, nearest, readNumber, readWhen } from '@foyer/contract/conditions'
import type { TicketFacts } from '../facts'
import { defineField, type Field, invalidLeaf, type Known, type Reader } from '../field'
import { daysOf, spansOf } from '../moments'
import type { PersonFacts } from '../person-facts'
import { allOf, anyOf, type CustomSql, customSqlOf, type Order } from '../to-sql'
import { isInOrder } from './number'

type Asked = { key: string; leaf: Leaf; values: readonly string[]; known: Known; custom: CustomSql }
/** Reads the value a row keeps under the key; other shapes than the kind's are found by no value. */
type KindReader = (asked: Asked) => { fits(value: unknown): boolean; toSql: Reader['toSql'] }

const lowered = (values: readonly string[]): string[] => values.map((value) => value.toLowerCase())
const isOneOf = (value: unknown, values: readonly string[]): boolean =>
  typeof value === 'string' && lowered(values).includes(value.toLowerCase())

const text: KindReader = ({ key, leaf, values, known, custom }) => {
  refuseOrder(leaf, known)
  return { fits: (value) => isOneOf(value, values), toSql: () => custom.isText(key, values) }
}

const longText: KindReader = ({ key, leaf, values, known, custom }) => {
  refuseOrder(leaf, known)
  return {
    fits: (value) =>
      typeof value === 'string' && values.some((part) => value.toLowerCase().includes(part.toLowerCase())),
    toSql: () => anyOf(values.map((part) => custom.contains(key, part))),
  }
}

const choices: KindReader = ({ key, leaf, values, known, custom }) => {
  refuseOrder(leaf, known)
  return {
    fits: (value) => Array.isArray(value) && value.some((one) => isOneOf(one, values)),
    toSql: () => custom.hasChoice(key, values),
  }
}

const boolean: KindReader = ({ key, leaf, values, known, custom }) => {
  refuseOrder(leaf, known)
  const wanted = values.map((value) => {
    const word = value.toLowerCase()
    if (word === 'true' || word === 'yes') return true
    if (word === 'false' || word === 'no') return false
    throw invalidLeaf(leaf, known, `\`${leaf.field}:\` is true or false.`)
  })
  return {
    fits: (value) => typeof value === 'boolean' && wanted.includes(value),
    toSql: () => custom.isBoolean(key, wanted),
  }
}

const number: KindReader = ({ key, leaf, values, known, custom }) => {
  const numbers = values.map((value) => readNumber(value) ?? fail(leaf, known, 'a number'))
  if (leaf.op === 'is')
    return {
      fits: (value) => typeof value === 'number' && numbers.includes(value),
      toSql: () => custom.isNumber(key, numbers),
    }
  const bounds: { order: Order; value: number }[] =
    leaf.op === 'between'
      ? [
          { order: '>=', value: Math.min(...numbers) },
          { order: '<=', value: Math.max(...numbers) },
        ]
      : numbers.map((value) => ({ order: leaf.op as Order, value }))
  return {
    fits: (value) => typeof value === 'number' && bounds.every((bound) => isInOrder(value, bound.order, bound.value)),
    toSql: () => allOf(bounds.map((bound) => custom.compares(key, bound.order, bound.value))),
  }
}

const date: KindReader = ({ key, leaf, values, known, custom }) => {
  if (values.some((value) => readWhen(value) === null)) fail(leaf, known, 'a date')
  const days = spansOf({ ...leaf, value: [...values] }, known, 'past').map((span) => daysOf(span, known.zone))
  return {
    fits: (value) =>
      typeof value === 'string' &&
      days.some(({ first, last }) => (first === null || value >= first) && (last === null || value <= last)),
    toSql: () => anyOf(days.map((span) => custom.isDay(key, span))),
  }
}

const kinds: Record<string, KindReader> = { text, longText, choice: text, choices, boolean, number, date }

function refuseOrder(leaf: Leaf, known: Known): void {
  if (leaf.op !== 'is') throw invalidLeaf(leaf, known, `\`${leaf.field}:\` has no order to compare by.`)
}
function fail(leaf: Leaf, known: Known, wanted: string): never {
  throw invalidLeaf(leaf, known, `\`${leaf.field}:\` takes ${wanted}.`)
}

type WithFields = { customFields: Readonly<Record<string, unknown>> }

/** Any `field.<key>`: what its values mean follows from the kind the desk gave the field. */
function defineCustom<Facts extends WithFields>(table: 'tickets' | 'persons'): Field<Facts> {
  const customSql = customSqlOf(table)
  return defineField(
    'field',
    (leaf, known) => {
      const key = leaf.field.slice('field.'.length)
      const kind = known.names.customFields.get(key)
      const read = kind === undefined ? undefined : kinds[kind]
      if (read === undefined) {
        const near = nearest(key, [...known.names.customFields.keys()])
        const hint = near === null ? '' : ` Did you mean \`field.${near}:\`?`
        throw invalidLeaf(
          leaf,
          known,
          `\`${leaf.field}:\` is no field.${hint}`,
          near === null ? null : `field.${near}:`,
        )
      }
      const values = leaf.value.filter((value) => value !== 'none')
      const none = leaf.value.length > values.length
      const reader = values.length === 0 ? null : read({ key, leaf, values, known, custom: customSql })
      return { key, none, reader }
    },
    ({ key, none, reader }) => ({
      matches: ({ customFields }) => {
        const value = Object.hasOwn(customFields, key) ? customFields[key] : null
        return value === null || value === undefined ? none : (reader?.fits(value) ?? false)
      },
      toSql: () => anyOf([...(reader === null ? [] : [reader.toSql(false)]), ...(none ? [customSql.isNone(key)] : [])]),
    }),
  )
}

export const custom = defineCustom<TicketFacts>('tickets')
export const personCustom = defineCustom<PersonFacts>('persons')
