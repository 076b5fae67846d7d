import type { Ctx } from '../context'

type Facts = Record<string, unknown>
/** Ids and settings that say nothing about a human, apart from what does. */
type Change = { before: Facts | null; after: Facts; personalBefore?: Facts; personalAfter: Facts }
type Changed = { id: string; version: number; isTest: boolean }

/** A person made or changed; names, addresses, numbers and notes stand in the part that erasing blanks. */
export const personFact = (person: Changed, change: Change): Parameters<Ctx['emit']>[number] => ({
  objectType: 'person',
  objectId: person.id,
  objectVersion: person.version,
  isTest: person.isTest,
  body: {
    type: change.before === null ? 'person.created' : 'person.changed',
    before: change.before,
    after: change.after,
  },
  personal: { before: change.personalBefore ?? null, after: change.personalAfter },
})

export async function recordPerson(ctx: Ctx, person: Changed, change: Change): Promise<void> {
  await ctx.emit(personFact(person, change))
}
