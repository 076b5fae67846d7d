import { type Condition, type Leaf, parseQuery, simplify, wordsField } from '@foyer/contract/conditions'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Built, builtText, isGroup, isSameQuery, isWhole, readBuilt, readText, writeBuilt } from './built-query'

const pick = <T>(...list: readonly T[]) => fc.constantFrom(...list)
const name = fc.oneof(
  pick('None', 'ME', 'none', 'VIP', 'a,b', 'gift card', 'x..y', '>4', 'say "hi"', 'back\\', '(open)', '-x', 'Straße'),
  fc.string({ minLength: 1, maxLength: 12, unit: 'grapheme' }).filter((text) => text.trim() !== ''),
)
const is = (field: string, value: fc.Arbitrary<string>): fc.Arbitrary<Leaf> =>
  fc.record({
    field: fc.constant(field),
    op: fc.constant('is' as const),
    value: fc.array(value, { minLength: 1, maxLength: 3 }),
  })
const when = pick('4h', '7d', 'today', '2026-07-15', 'last-week')
const leaf: fc.Arbitrary<Leaf> = fc
  .oneof(
    is('tag', name),
    is('team', name),
    is('subject', name),
    is('field.size', name),
    is('priority', pick('low', 'high')),
    is('created', when),
    fc.record({ field: pick('waiting', 'due'), op: pick('<', '<=', '>', '>='), value: fc.tuple(when) }),
    fc.record({ field: pick('waiting', 'due'), op: fc.constant('between' as const), value: fc.tuple(when, when) }),
    fc.record({ field: fc.constant('number'), op: fc.constant('between' as const), value: fc.constant(['1', '9']) }),
    fc.record({
      field: fc.constant(wordsField),
      op: fc.constant('is' as const),
      value: pick('refund', 'error 42', 'status:open', 'OR', '-minus').map((word) => [word]),
    }),
  )
  .map((one) => one as Leaf)
  .filter((one) => readText(builtText(rowsOf([one]))).problem === null)
const rowsOf = (leaves: readonly Leaf[]): Built => ({
  kind: 'all',
  parts: leaves.map((one) => ({ ...one, isNot: false })),
})
const row = fc.tuple(leaf, fc.boolean()).map(([one, isNot]) => ({ ...one, isNot }))
const kind = pick('all' as const, 'any' as const)
const group = fc.record({ kind, rows: fc.array(row, { minLength: 1, maxLength: 3 }) })
const built: fc.Arbitrary<Built> = fc.record({
  kind,
  parts: fc.array(fc.oneof({ arbitrary: row, weight: 3 }, group), { maxLength: 4 }),
})
const condition: fc.Arbitrary<Condition> = fc.letrec<{ node: Condition }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 3 },
    leaf,
    fc.array(tie('node'), { minLength: 1, maxLength: 3 }).map((all) => ({ all })),
    fc.array(tie('node'), { minLength: 1, maxLength: 3 }).map((any) => ({ any })),
    tie('node').map((not) => ({ not })),
  ),
})).node

/** A text the language takes: what is too long or too deep never gets as far as a view. */
const readable = (text: string) => {
  const parsed = parseQuery(text)
  fc.pre(parsed.ok)
  return parsed.ok ? parsed.condition : null
}

describe('builder and text', () => {
  test('what is built, written and read again asks the same and is drawn the same', () => {
    fc.assert(
      fc.property(built, (given) => {
        const text = builtText(given)
        expect(readable(text)).toEqual(writeBuilt(given))
        const again = readText(text).built
        expect(again).not.toBeNull()
        if (again !== null) expect(builtText(again)).toBe(text)
      }),
      { numRuns: 2000 },
    )
  })

  test('whatever can be drawn comes back as it was; the rest is left to the text', () => {
    fc.assert(
      fc.property(condition, (given) => {
        const drawn = readBuilt(given)
        if (drawn !== null) expect(writeBuilt(drawn)).toEqual(simplify(given))
        else expect(hasDeepPart(simplify(given))).toBe(true)
      }),
      { numRuns: 2000 },
    )
  })

  const hasDeepPart = (one: Condition): boolean => {
    const parts = 'all' in one ? one.all : 'any' in one ? one.any : [one]
    return parts.some((part) => {
      const rows = 'all' in part ? part.all : 'any' in part ? part.any : [part]
      return rows.some((each) => !('field' in ('not' in each ? each.not : each)))
    })
  }

  test('lines still being filled in ask for nothing and leave the others as they are', () => {
    const begun: Built = {
      kind: 'all',
      parts: [
        { field: 'status', op: 'is', isNot: false, value: ['open'] },
        { field: 'tag', op: 'is', isNot: false, value: [] },
        { field: 'waiting', op: '>', isNot: false, value: [''] },
        { kind: 'any', rows: [{ field: 'tag', op: 'is', isNot: true, value: [] }] },
      ],
    }
    expect(builtText(begun)).toBe('status:open')
    expect(isWhole(begun)).toBe(false)
    expect(isWhole({ ...begun, parts: begun.parts.slice(0, 1) })).toBe(true)
    expect(builtText({ kind: 'any', parts: [] })).toBe('')
  })

  test('a group left out as a whole and a broken text are not drawn', () => {
    expect(readText('status:open -(tag:a OR tag:b)')).toEqual({ built: null, problem: null })
    expect(readText('status:open (tag:a OR (tag:b -tag:c))').built).toBeNull()
    expect(readText('status:').problem).toMatch(/needs a value/)
    const drawn = readText('status:open (tag:a OR -tag:b)').built
    expect(drawn?.parts.map(isGroup)).toEqual([false, true])
  })

  test('spelling does not make another question', () => {
    expect(isSameQuery('status:open  waiting>4h', '(status:open waiting:>4h)')).toBe(true)
    expect(isSameQuery('status:open', 'status:waiting')).toBe(false)
    expect(isSameQuery('status:(', 'status:(')).toBe(true)
  })
})
