import { type Condition, formatQuery, limits } from '@foyer/contract/conditions'
import { visibleTickets } from '../access'
import { bindPersonCondition, readPeopleText, resolveNames, type SqlCondition } from '../conditions'
import type { Ctx } from '../context'
import { invalidField } from '../invalid-field'

/** The question as SQL over `persons`, for the caller at this moment; `query.invalid` where it cannot be asked. */
export async function readPeopleQuery(ctx: Ctx, text: string): Promise<SqlCondition> {
  const { condition, positionOf } = readPeopleText(text)
  const meId = ctx.actor.kind === 'agent' ? ctx.actor.personId : null
  const names = await resolveNames(ctx.db, condition, meId, 'person')
  const tickets = visibleTickets(ctx.actor)
  return bindPersonCondition(condition, {
    now: ctx.now,
    zone: names.zone ?? 'UTC',
    meId,
    names,
    tickets,
    positionOf,
  }).toSql()
}

/** What a segment keeps of a question that was given: one that could not be asked today is not kept at all. */
export async function readPeopleCondition(ctx: Ctx, text: string): Promise<Condition> {
  await readPeopleQuery(ctx, text)
  const { condition } = readPeopleText(text)
  // The plain form may be longer than what was typed, and has to be readable again.
  if (formatQuery(condition).length > limits.text)
    throw invalidField('query', `Written out, a query has at most ${limits.text} characters.`)
  return condition
}
