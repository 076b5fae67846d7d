import {
  type Condition,
  type Leaf,
  leavesOf,
  type ParsedQuery,
  parseQuery,
  personFields,
  wordsField,
} from '@foyer/contract/conditions'
import { AppError } from '../../platform/errors'

export type QueryText = { condition: Condition; positionOf: (leaf: Leaf) => number }

/** Reads the text form; `query.invalid` says where it cannot be read. */
export function readQueryText(text: string): QueryText {
  const read = accept(parseQuery(text))
  assertFindable(read.condition)
  return read
}

/** The same for questions over persons, who are few enough to be read one by one. */
export const readPeopleText = (text: string): QueryText => accept(parseQuery(text, personFields))

function accept(parsed: ParsedQuery): QueryText {
  if (parsed.ok) return { condition: parsed.condition, positionOf: parsed.positionOf }
  const { message, position, length, suggestion } = parsed.problem
  throw invalid(message, { position, length, ...(suggestion !== null && { suggestion }) })
}

/** What is not there cannot be looked up in an index: words alone to leave out would read the whole desk. */
function assertFindable(condition: Condition): void {
  const placed = leavesOf(condition)
  const hasWords = placed.some(({ leaf }) => leaf.field === wordsField)
  if (hasWords && placed.every(({ isNegated }) => isNegated))
    throw invalid('Say at least one thing to look for, not only what to leave out.', { position: 0 })
}

const invalid = (message: string, details: Record<string, unknown>): AppError =>
  new AppError('invalid', 'query.invalid', message, details)
