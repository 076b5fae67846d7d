import { z } from 'zod'
import { Person } from './people'
import { all, Empty, Id, IdParams, Mention, TimeOut } from './primitives'
import { route } from './route'

const access = { verb: 'person.write', scope: 'write' } as const

/**
 * This person turns out to be another one, who is kept: addresses and tickets go along, blanks are filled, what both have
 * is the kept person's. Its own page leads there from then on. Answers the kept person.
 */
export const mergePerson = route({
  method: 'POST',
  path: '/people/{id}/merge',
  access,
  params: IdParams,
  body: z.strictObject({ into: Id }),
  answer: Person,
  errors: [
    'person.unknown',
    'person.merged',
    'personMerge.intoItself',
    'personMerge.seat',
    'personMerge.sample',
    'personMerge.tooLarge',
    'personMerge.tooDeep',
    'session.confirm',
  ],
})
/**
 * Within 30 days both are again what they were, as far as nobody changed it since. Tickets that came since go to whoever
 * has the address they were written from. Answers the person who is there again.
 */
export const unmergePerson = route({
  method: 'DELETE',
  path: '/people/{id}/merge',
  access,
  params: IdParams,
  body: Empty.optional(),
  answer: Person,
  errors: ['person.unknown', 'personMerge.none', 'personMerge.tooLongAgo', 'personMerge.tooLarge', 'session.confirm'],
})

export const PersonMerge = z.object({
  id: z.string(),
  person: z.object({ id: z.string(), name: z.string(), email: z.string().nullable() }),
  lost: z
    .array(z.object({ field: z.string(), value: z.unknown() }))
    .meta({ description: 'What of them the kept person did not get, having it already' }),
  by: Mention.nullable(),
  at: TimeOut,
  canUndo: z.boolean(),
})
export type PersonMerge = z.output<typeof PersonMerge>
/** Who was merged into this person and still is, newest first. */
export const listPersonMerges = route({
  method: 'GET',
  path: '/people/{id}/merges',
  access: { verb: 'person.read', scope: 'read' },
  params: IdParams,
  answer: all(PersonMerge),
  errors: ['person.unknown'],
})

/** One phone number and no other name; one mail box under two addresses; one full name in one organization. */
export const SamePersonReason = z.enum(['samePhone', 'sameMailbox', 'sameName'])
const SamePerson = z.object({
  id: z.string(),
  name: z.string(),
  email: z.string().nullable(),
  organization: Mention.nullable(),
  reason: SamePersonReason,
})
export type SamePerson = z.output<typeof SamePerson>
/** Who may be the same human as this person, the likeliest first; at most five, and nobody with a seat. */
export const listSamePersons = route({
  method: 'GET',
  path: '/people/{id}/merge-candidates',
  access: { verb: 'person.write', scope: 'read' },
  params: IdParams,
  answer: all(SamePerson),
  errors: ['person.unknown'],
})
/** They are two: not suggested again, from neither side. */
export const tellApart = route({
  method: 'POST',
  path: '/people/{id}/distinctions',
  access,
  params: IdParams,
  body: z.strictObject({ otherId: Id }),
  answer: z.null(),
  status: 204,
  errors: ['person.unknown', 'personMerge.intoItself'],
})
