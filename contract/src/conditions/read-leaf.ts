import { findFault } from './check-leaf'
import type { Leaf, Op } from './condition'
import type { FieldInfo, FieldSet } from './fields'
import { nearest } from './nearest'
import type { Scanner } from './scan'

type Value = { text: string; position: number; isQuoted: boolean }

/** Reads `field:value` in all its shapes; null where no field name stands. */
export function readFieldLeaf(scanner: Scanner, among: FieldSet): { leaf: Leaf; position: number } | null {
  const head = scanner.takeFieldName()
  if (head === null) return null
  const info = among.find(fieldNameOf(head.name))
  if (info === null || info.kind === 'words') return failUnknown(scanner, among, head)
  const comparison = head.operator === ':' ? takeComparison(scanner) : head.operator
  const values = readValues(scanner, info)
  const leaf = comparison === null ? leafOf(info, values) : { field: info.name, op: comparison, value: textsOf(values) }
  check(scanner, leaf, { among, position: head.position, values })
  return { leaf, position: head.position }
}

const fieldNameOf = (name: string): string => (/^field\./i.test(name) ? `field.${name.slice(6)}` : name.toLowerCase())
const textsOf = (values: readonly Value[]): string[] => values.map(({ text }) => text)

function takeComparison(scanner: Scanner): Op | null {
  for (const op of ['>=', '<=', '>', '<'] as const) if (scanner.take(op)) return op
  return null
}

function failUnknown(
  scanner: Scanner,
  among: FieldSet,
  head: { name: string; operator: string; position: number },
): never {
  const near = nearest(head.name, among.names)
  const hint = near === null ? '' : ` Did you mean \`${near}${head.operator}\`?`
  const name = `${head.name.slice(0, 40)}${head.operator}`
  const suggestion = near === null ? null : `${near}${head.operator}`
  return scanner.fail(`\`${name}\` is no field.${hint}`, head.position, {
    length: name.length,
    suggestion,
    unknownField: name,
  })
}

function readValues(scanner: Scanner, info: FieldInfo): Value[] {
  const values: Value[] = []
  do {
    const position = scanner.at
    const isQuoted = scanner.isAtQuote()
    const raw = isQuoted ? scanner.takeQuoted() : scanner.takeValue()
    if (raw.trim() === '') return scanner.fail(`\`${info.name}:\` needs a value here.`, position)
    values.push({ text: isQuoted ? raw : normalize(info, raw), position, isQuoted })
  } while (scanner.take(','))
  return values
}

/** Fixed words are taken in any case. */
function normalize(info: FieldInfo, raw: string): string {
  const word = raw.toLowerCase()
  if ((word === 'none' && info.takesNone) || (word === 'me' && info.takesMe)) return word
  if (info.kind === 'choice') return info.values.find((value) => value.toLowerCase() === word) ?? raw
  return raw
}

const ranged: ReadonlySet<FieldInfo['kind']> = new Set(['number', 'date', 'age', 'custom'])

/** A single unquoted `from..to` is a range, an open end a comparison; everything else is a list. */
function leafOf(info: FieldInfo, values: readonly Value[]): Leaf {
  const [first] = values
  const cut = first?.text.indexOf('..') ?? -1
  if (first === undefined || values.length > 1 || first.isQuoted || cut < 0 || !ranged.has(info.kind))
    return { field: info.name, op: 'is', value: textsOf(values) }
  const [from, to] = [first.text.slice(0, cut), first.text.slice(cut + 2)]
  if (from === '') return { field: info.name, op: '<=', value: [to] }
  if (to === '') return { field: info.name, op: '>=', value: [from] }
  return { field: info.name, op: 'between', value: [from, to] }
}

function check(
  scanner: Scanner,
  leaf: Leaf,
  at: { among: FieldSet; position: number; values: readonly Value[] },
): void {
  const fault = findFault(leaf, at.among)
  if (fault === null) return
  const value = fault.index === null ? undefined : (at.values[fault.index] ?? at.values[0])
  const { position, length } =
    value === undefined
      ? { position: at.position, length: leaf.field.length }
      : { position: value.position, length: value.text.length }
  scanner.fail(fault.message, position, { length, suggestion: fault.suggestion })
}
