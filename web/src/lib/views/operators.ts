import { type FieldKind, findField, type Op } from '@foyer/contract/conditions'
import type { PlainKey } from '../i18n/translator'
import type { BuiltRow } from './built-query'

export interface Operator {
  op: Op
  isNot: boolean
  label: PlainKey
}

const plain: readonly Operator[] = [
  { op: 'is', isNot: false, label: 'query.op.is' },
  { op: 'is', isNot: true, label: 'query.op.isNot' },
]
const ordered = (more: PlainKey, atLeast: PlainKey, less: PlainKey, atMost: PlainKey): readonly Operator[] => [
  ...plain,
  { op: '>', isNot: false, label: more },
  { op: '>=', isNot: false, label: atLeast },
  { op: '<', isNot: false, label: less },
  { op: '<=', isNot: false, label: atMost },
  { op: 'between', isNot: false, label: 'query.op.between' },
  { op: 'between', isNot: true, label: 'query.op.notBetween' },
]
const amounts = ordered('query.op.more', 'query.op.atLeast', 'query.op.less', 'query.op.atMost')
const times = ordered('query.op.after', 'query.op.from', 'query.op.before', 'query.op.until')
const words: readonly Operator[] = [
  { op: 'is', isNot: false, label: 'query.op.contains' },
  { op: 'is', isNot: true, label: 'query.op.containsNot' },
]
const byKind: Partial<Record<FieldKind, readonly Operator[]>> = {
  number: amounts,
  age: amounts,
  custom: amounts,
  date: times,
  words,
  phrase: words,
  text: words,
}
/** Left out as a whole: written by hand at times, and never offered. */
const turned: Readonly<Partial<Record<Op, PlainKey>>> = {
  '>': 'query.op.notMore',
  '>=': 'query.op.notAtLeast',
  '<': 'query.op.notLess',
  '<=': 'query.op.notAtMost',
}

/** What a field can be asked, and what this line asks already. */
export function operatorsOf({ field, op, isNot }: BuiltRow): readonly Operator[] {
  const offered = byKind[findField(field)?.kind ?? 'name'] ?? plain
  const label = turned[op]
  if (!isNot || label === undefined) return offered
  return [...offered, { op, isNot, label }]
}

/** The values that can stay where the operator changes: a range has two, a comparison one. */
export function valuesFor(op: Op, value: readonly string[]): string[] {
  if (op === 'is') return [...value]
  return op === 'between' ? [value[0] ?? '', value[1] ?? ''] : [value[0] ?? '']
}
