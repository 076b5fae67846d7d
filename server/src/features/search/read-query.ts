import { type Condition, leavesOf, wordsField } from '@foyer/contract/conditions'
import { type Bound, bindCondition, type Known, readQueryText, resolveNames } from '../../core/conditions'
import type { Ctx } from '../../core/context'
import { findRareWords } from './rare-words-store'
import { limitWork } from './search-store'

/** `isSteady`: one plan serves every value, so the statement may be prepared. */
export type ReadQuery = { bound: Bound; isSteady: boolean }

/**
 * The text of a query, with its names and its moment; `query.invalid` says where it cannot be read. `wanted`: how many
 * tickets will be asked for.
 */
export async function readQuery(ctx: Ctx, text: string, wanted: number): Promise<ReadQuery> {
  const { condition, positionOf } = readQueryText(text)
  const known = await knownFor(ctx, condition, wanted)
  return { bound: bindCondition(condition, { ...known, positionOf }), isSteady: isSteady(condition, ctx) }
}

/** What a condition leaves open, at this moment and for the caller; from here on each statement's work is limited. */
export async function knownFor(ctx: Ctx, condition: Condition, wanted: number): Promise<Known> {
  const words = new Set(leavesOf(condition).flatMap(({ leaf }) => (leaf.field === wordsField ? leaf.value : [])))
  const meId = ctx.actor.kind === 'agent' ? ctx.actor.personId : null
  const [names] = await Promise.all([resolveNames(ctx.db, condition, meId), limitWork(ctx, words.size > 0)])
  const searched = [...words].flatMap((word) => {
    const tsquery = names.words.get(word)?.tsquery ?? null
    return tsquery === null ? [] : [{ word, tsquery }]
  })
  const rareWords = await findRareWords(ctx, searched, wanted)
  return { now: ctx.now, zone: names.zone ?? 'UTC', meId, names, rareWords }
}

/** Fields whose values all go the same way: along the list's order, or along an index of their own in that order. */
const steadyFields = new Set(['status', 'is', 'team', 'assignee', 'mailbox', 'channel', 'brand'])

/**
 * For everything else the way depends on the value (a common tag is met soon, a rare one must be looked up), and on what
 * the actor sees: there a plan made for no value in particular reads up to the whole desk.
 */
function isSteady(condition: Condition, ctx: Ctx): boolean {
  const seesAll = ctx.actor.kind !== 'agent' || ctx.actor.mailboxes.seesAll
  return seesAll && leavesOf(condition).every(({ leaf }) => steadyFields.has(leaf.field) && leaf.value.length === 1)
}
