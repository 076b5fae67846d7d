import { type Leaf, nearest } from '@foyer/contract/conditions'
import { AppError } from '../../platform/errors'
import type { TicketFacts } from './facts'
import type { Names } from './name-store'
import type { SqlCondition } from './to-sql'

/** Kinds of tickets no query finds unless it names them. */
export type Hidden = 'spam' | 'merged' | 'deleted'

/** One condition with its values read: the two ways to answer it. Both must agree on every row (property-tested). */
export type Reader<Facts = TicketFacts> = {
  matches(facts: Facts): boolean
  /** `isRequired`: nothing can be found without it. */
  toSql(isRequired: boolean): SqlCondition
  reveals?: readonly Hidden[]
}

/** Everything a condition leaves open: the moment, who asks, and what the desk's names mean (`resolveNames`). */
export type Known = {
  now: Date
  /** IANA zone of the calendar words: whose "today" is meant. */
  zone: string
  meId: string | null
  names: Names
  /** Words known to stand in few messages, found through the text index; all others are looked for ticket by ticket. */
  rareWords: ReadonlySet<string>
  /** Where a leaf stands in the text it came from. */
  positionOf?: ((leaf: Leaf) => number) | undefined
}

export type Field<Facts = TicketFacts> = { name: string; bind(leaf: Leaf, known: Known): Reader<Facts> }

/** A field is how its values are read and the two readers made of them; the tree around it knows nothing about tickets. */
export const defineField = <Value, Facts = TicketFacts>(
  name: string,
  read: (leaf: Leaf, known: Known) => Value,
  readers: (value: Value) => Reader<Facts>,
): Field<Facts> => ({ name, bind: (leaf, known) => readers(read(leaf, known)) })

/** `query.invalid`, with the place where the text is known. */
export function invalidLeaf(
  leaf: Leaf,
  known: Pick<Known, 'positionOf'>,
  message: string,
  suggestion: string | null = null,
): AppError {
  const position = known.positionOf?.(leaf)
  return new AppError('invalid', 'query.invalid', message, {
    field: leaf.field,
    ...(position !== undefined && { position }),
    ...(suggestion !== null && { suggestion }),
  })
}

/** A value outside a closed list of the desk: statuses, types, keys of custom fields. */
export function unknownValue(leaf: Leaf, known: Known, value: string, candidates: readonly string[]): AppError {
  const near = nearest(value, candidates)
  const hint = near === null ? '' : ` Did you mean \`${near}\`?`
  return invalidLeaf(leaf, known, `\`${value.slice(0, 40)}\` is no ${leaf.field}.${hint}`, near)
}
