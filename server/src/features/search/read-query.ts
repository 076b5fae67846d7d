import { type Condition, leavesOf, parseQuery, wordsField } from '@foyer/contract/conditions'
import { type Bound, bindCondition, resolveNames } from '../../core/conditions'
import type { Ctx } from '../../core/context'
import { AppError } from '../../platform/errors'
import { findRareWords, limitWork } from './search-store'

export type ReadQuery = { bound: Bound; hasWords: boolean }

/**
 * The text of a query, with its names and its moment; `query.invalid` says where it cannot be read. `wanted`: how many
 * tickets will be asked for.
 */
export async function readQuery(ctx: Ctx, text: string, wanted: number): Promise<ReadQuery> {
  const parsed = parseQuery(text)
  if (!parsed.ok) {
    const { message, position, length, suggestion } = parsed.problem
    throw invalid(message, { position, length, ...(suggestion !== null && { suggestion }) })
  }
  const { condition, positionOf } = parsed
  const words = wordsOf(condition)
  const meId = ctx.actor.kind === 'agent' ? ctx.actor.personId : null
  const names = await resolveNames(ctx.db, condition, meId)
  await limitWork(ctx, words.length > 0)
  const searched = words.flatMap((word) => {
    const tsquery = names.words.get(word)?.tsquery ?? null
    return tsquery === null ? [] : [{ word, tsquery }]
  })
  const rareWords = await findRareWords(ctx, searched, wanted)
  const zone = names.zone ?? 'UTC'
  const bound = bindCondition(condition, { now: ctx.now, zone, meId, names, rareWords, positionOf })
  return { bound, hasWords: words.length > 0 }
}

/** What is not there cannot be looked up in an index: words alone to leave out would read the whole desk. */
function wordsOf(condition: Condition): string[] {
  const placed = leavesOf(condition)
  const words = placed.filter(({ leaf }) => leaf.field === wordsField)
  if (words.length > 0 && placed.every(({ isNegated }) => isNegated))
    throw invalid('Say at least one thing to look for, not only what to leave out.', { position: 0 })
  return [...new Set(words.flatMap(({ leaf }) => leaf.value))]
}

const invalid = (message: string, details: Record<string, unknown>): AppError =>
  new AppError('invalid', 'query.invalid', message, details)
