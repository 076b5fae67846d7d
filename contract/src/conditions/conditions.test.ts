import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findFault } from './check-leaf'
import { allOf, anyOf, type Condition, findExcess, type Leaf, limits, notOf, simplify } from './condition'
import { fields } from './fields'
import { formatQuery } from './format-query'
import { nearest } from './nearest'
import { parseQuery } from './parse-query'
import { ConditionSchema } from './schema'
import { readDuration, readWhen } from './when'

const nasty = fc.constantFrom(
  '"',
  '„',
  '\\',
  ' ',
  '(',
  ')',
  ',',
  '..',
  '-',
  ':',
  '<',
  '>',
  '=',
  '*',
  '#',
  'OR',
  'AND',
  'NOT',
)
const anyText = fc
  .array(
    fc.oneof({ weight: 2, arbitrary: nasty }, { weight: 3, arbitrary: fc.string({ unit: 'grapheme', maxLength: 4 }) }),
    {
      minLength: 1,
      maxLength: 5,
    },
  )
  .map((parts) => parts.join(''))
const dates = fc.constantFrom(
  '7d',
  'today',
  'last-week',
  '2026',
  '2026-07',
  '2026-07-15',
  '2026-07-15T10:30',
  '2026-07-15T10:30:00Z',
)
const numbers = fc.integer({ min: -999, max: 99_999 }).map(String)
const comparison = fc.constantFrom<Leaf['op']>('<', '<=', '>', '>=')

const named = fc.constantFrom(...fields.map(({ name }) => name), 'field.orderNumber', 'text')
const anyLeaf: fc.Arbitrary<Leaf> = fc
  .oneof(
    fc.record({
      field: named,
      op: fc.constant<Leaf['op']>('is'),
      value: fc.array(anyText, { minLength: 1, maxLength: 3 }),
    }),
    fc.record({
      field: fc.constant('text'),
      op: fc.constant<Leaf['op']>('is'),
      value: fc.array(anyText, { minLength: 1, maxLength: 1 }),
    }),
    fc.constantFrom(...fields.filter(({ kind }) => kind === 'choice')).chain(({ name, values }) =>
      fc.record({
        field: fc.constant(name),
        op: fc.constant<Leaf['op']>('is'),
        value: fc.array(fc.constantFrom(...values), { minLength: 1, maxLength: 3 }),
      }),
    ),
    fc.record({
      field: fc.constantFrom('created', 'waiting', 'due', 'field.size'),
      op: comparison,
      value: fc.tuple(dates),
    }),
    fc.record({
      field: fc.constantFrom('number', 'field.size'),
      op: fc.constant<Leaf['op']>('between'),
      value: fc.tuple(numbers, numbers),
    }),
  )
  .filter((leaf) => findFault(leaf) === null)

const { condition: anyCondition } = fc.letrec<{ condition: Condition }>((tie) => ({
  condition: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    anyLeaf,
    fc.record({ all: fc.array(tie('condition'), { minLength: 1, maxLength: 3 }) }),
    fc.record({ any: fc.array(tie('condition'), { minLength: 1, maxLength: 3 }) }),
    fc.record({ not: tie('condition') }),
  ),
}))

test('what is written out is read back as the same condition', () => {
  let read = 0
  fc.assert(
    fc.property(anyCondition, (condition) => {
      const simple = simplify(condition)
      const text = formatQuery(condition)
      fc.pre(text.length <= limits.text && findExcess(simple) === null)
      read++
      const parsed = parseQuery(text)
      expect(parsed.ok ? parsed.condition : { text, ...parsed.problem }).toEqual(simple)
    }),
    { numRuns: 3000 },
  )
  expect(read).toBeGreaterThan(1000)
})

test('any text is a query or a problem inside the text, and reading it twice is stable', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: 'binary', maxLength: 80 }),
        anyText,
        fc
          .array(fc.constantFrom('a', ' ', '(', ')', '-', 'OR ', 'is:', 'held', '"', ','))
          .map((parts) => parts.join('').slice(0, 500)),
      ),
      (text) => {
        const parsed = parseQuery(text)
        if (!parsed.ok) {
          expect(parsed.problem.position).toBeGreaterThanOrEqual(0)
          expect(parsed.problem.position).toBeLessThanOrEqual(text.length)
          return
        }
        const again = parseQuery(formatQuery(parsed.condition))
        expect(again.ok ? again.condition : again.problem).toEqual(parsed.condition)
        expect(parsed.condition).toEqual(simplify(parsed.condition))
      },
    ),
    { numRuns: 3000 },
  )
})

test('the schema takes what the parser makes', () => {
  fc.assert(
    fc.property(anyCondition, (condition) => {
      const simple = simplify(condition)
      fc.pre(findExcess(simple) === null)
      expect(ConditionSchema.parse(simple)).toEqual(simple)
    }),
  )
  expect(ConditionSchema.parse({ all: [] })).toEqual({ all: [] })
})

test.each([
  ['an unknown field', { field: 'prio', op: 'is', value: ['high'] }],
  ['a column in place of a field', { field: 'tickets.id', op: 'is', value: ['1'] }],
  ['a prototype key', { field: 'field.__proto__', op: 'is', value: ['1'] }],
  ["an operator of one's own", { field: 'number', op: '<> 0 or', value: ['1'] }],
  ['a value that is none', { field: 'priority', op: 'is', value: ['highest'] }],
  ['an object as value', { field: 'number', op: 'is', value: [{ gt: 1 }] }],
  ['an unknown key', { field: 'is', op: 'is', value: ['open'], sql: '1' }],
  ['an empty group', { any: [] }],
  ['an empty group inside', { all: [{ all: [] }] }],
  ['two values to compare with', { field: 'number', op: '<', value: ['1', '2'] }],
  ['NUL', { field: 'subject', op: 'is', value: ['a\u0000'] }],
  ['too deep', { all: [{ any: [{ all: [{ any: [{ all: [{ field: 'is', op: 'is', value: ['open'] }] }] }] }] }] }],
  ['too many', { all: Array.from({ length: 51 }, () => ({ field: 'is', op: 'is', value: ['open'] })) }],
])('the JSON form refuses %s', (_, condition) => expect(ConditionSchema.safeParse(condition).success).toBe(false))

test('groups of one and double negations dissolve', () => {
  const a: Leaf = { field: 'tag', op: 'is', value: ['a'] }
  expect(simplify({ all: [{ any: [{ all: [a] }] }] })).toEqual(a)
  expect(simplify({ not: { not: a } })).toEqual(a)
  expect(allOf([allOf([a, a]), a])).toEqual({ all: [a, a, a] })
  expect(anyOf([{ all: [a, a] }, anyOf([a, a])])).toEqual({ any: [{ all: [a, a] }, a, a] })
  expect(notOf({ not: a })).toEqual(a)
})

test('the nearest name is one slip away, or begins so', () => {
  const names = ['priority', 'status', 'assignee', 'team']
  expect(nearest('prio', names)).toBe('priority')
  expect(nearest('sttaus', names)).toBe('status')
  expect(nearest('assigned', names)).toBe('assignee')
  expect(nearest('tem', names)).toBe('team')
  expect(nearest('xyzzy', names)).toBeNull()
})

test.each([
  ['7d', { kind: 'duration', ms: 604_800_000 }],
  ['last-week', { kind: 'relative', unit: 'week', shift: -1 }],
  ['2026-07', { kind: 'date', unit: 'month', year: 2026, month: 7, day: 1 }],
  ['2024-02-29', { kind: 'date', unit: 'day', year: 2024, month: 2, day: 29 }],
  ['2026-07-15T10:30', { kind: 'minute', year: 2026, month: 7, day: 15, hour: 10, minute: 30 }],
  ['2026-07-15T10:30:00+02:00', { kind: 'instant', ms: Date.UTC(2026, 6, 15, 8, 30) }],
  ['2023-02-29', null],
  ['2026-13', null],
  ['2026-07-15T24:00', null],
  ['9999999w', null],
  ['toString', null],
  ['-7d', null],
])('the time %s', (text, when) => expect(readWhen(text)).toEqual(when))

test('a duration is a number and a unit', () => {
  expect(readDuration('90m')).toBe(5_400_000)
  expect(readDuration('4')).toBeNull()
})
