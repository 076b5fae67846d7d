import {
  type Condition,
  everything,
  findFault,
  formatQuery,
  type Leaf,
  type Op,
  parseQuery,
  simplify,
} from '@foyer/contract/conditions'

/** One line of the builder. */
export interface BuiltRow {
  field: string
  op: Op
  isNot: boolean
  value: readonly string[]
}
export interface BuiltGroup {
  kind: 'all' | 'any'
  rows: readonly BuiltRow[]
}
/** What the builder draws: lines, and groups of lines the other way round. */
export interface Built {
  kind: 'all' | 'any'
  parts: readonly (BuiltRow | BuiltGroup)[]
}

export const isGroup = (part: BuiltRow | BuiltGroup): part is BuiltGroup => 'rows' in part
export const otherKind = { all: 'any', any: 'all' } as const

/** Null where a condition cannot be drawn: groups left out as a whole, or groups within groups. */
export function readBuilt(condition: Condition): Built | null {
  const plain = simplify(condition)
  const kind = 'any' in plain ? 'any' : 'all'
  const parts = partsOf(plain).map(readPart)
  return parts.includes(null) ? null : { kind, parts: parts.filter((part) => part !== null) }
}

const partsOf = (condition: Condition): readonly Condition[] =>
  'all' in condition ? condition.all : 'any' in condition ? condition.any : [condition]

function readPart(part: Condition): BuiltRow | BuiltGroup | null {
  if (!('all' in part) && !('any' in part)) return readRow(part)
  const rows = partsOf(part).map(readRow)
  return rows.includes(null) ? null : { kind: 'any' in part ? 'any' : 'all', rows: rows.filter((row) => row !== null) }
}

function readRow(part: Condition): BuiltRow | null {
  const isNot = 'not' in part
  const leaf = isNot ? part.not : part
  return 'field' in leaf ? { ...leaf, isNot } : null
}

/** A line that says something already. */
export const isComplete = (row: BuiltRow): boolean => findFault(leafOf(row)) === null

/** Whether every line says something: only then is the text all that was built. */
export const isWhole = ({ parts }: Built): boolean =>
  parts.flatMap((part) => (isGroup(part) ? part.rows : [part])).every(isComplete)

const leafOf = ({ field, op, value }: BuiltRow): Leaf => ({ field, op, value: [...value] })

/** The condition of all complete lines; what is still being filled in asks for nothing. */
export function writeBuilt({ kind, parts }: Built): Condition {
  const list = parts.flatMap((part) => {
    if (!isGroup(part)) return writeRow(part)
    const rows = part.rows.flatMap(writeRow)
    return rows.length === 0 ? [] : [groupOf(part.kind, rows)]
  })
  return list.length === 0 ? everything : simplify(groupOf(kind, list))
}

const groupOf = (kind: Built['kind'], list: Condition[]): Condition => (kind === 'all' ? { all: list } : { any: list })

function writeRow(row: BuiltRow): Condition[] {
  if (!isComplete(row)) return []
  return [row.isNot ? { not: leafOf(row) } : leafOf(row)]
}

export const builtText = (built: Built): string => formatQuery(writeBuilt(built))

/** The lines of a text; null where it cannot be drawn, a problem where it cannot be read. */
export function readText(text: string): { built: Built | null; problem: string | null } {
  const parsed = parseQuery(text)
  return parsed.ok
    ? { built: readBuilt(parsed.condition), problem: null }
    : { built: null, problem: parsed.problem.message }
}

/** Whether two texts ask the same, however they are written. */
export function isSameQuery(one: string, other: string): boolean {
  const [a, b] = [parseQuery(one), parseQuery(other)]
  return a.ok && b.ok ? formatQuery(a.condition) === formatQuery(b.condition) : one === other
}
