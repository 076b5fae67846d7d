import { type Condition, type Leaf, leavesOf, parseQuery, wordsField } from '@foyer/contract/conditions'
import { AppError } from '../../platform/errors'

export type QueryText = { condition: Condition; positionOf: (leaf: Leaf) => number }

/** Reads the text form; `query.invalid` says where it cannot be read. */
export function readQueryText(text: string): QueryText {
  const parsed = parseQuery(text)
  if (!parsed.ok) {
    const { message, position, length, suggestion } = parsed.problem
    throw invalid(message, { position, length, ...(suggestion !== null && { suggestion }) })
  }
  const { condition, positionOf } = parsed
  assertFindable(condition)
  return { condition, positionOf }
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
