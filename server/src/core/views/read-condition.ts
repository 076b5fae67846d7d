import { type Condition, formatQuery, limits } from '@foyer/contract/conditions'
import { seatOf } from '../access'
import { bindCondition, readQueryText, resolveNames } from '../conditions'
import type { Ctx } from '../context'
import { invalidField } from '../invalid-field'

/** What a view keeps of a query that was given: one that could not be asked today (`query.invalid`) is not kept at all. */
export async function readCondition(ctx: Ctx, text: string): Promise<Condition> {
  const { condition, positionOf } = readQueryText(text)
  const meId = seatOf(ctx.actor).personId
  const names = await resolveNames(ctx.db, condition, meId)
  bindCondition(condition, { now: ctx.now, zone: 'UTC', meId, names, rareWords: new Set(), positionOf })
  // The plain form may be longer than what was typed, and has to be readable again.
  if (formatQuery(condition).length > limits.text)
    throw invalidField('query', `Written out, a query has at most ${limits.text} characters.`)
  return condition
}
