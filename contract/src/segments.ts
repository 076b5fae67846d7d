import { z } from 'zod'
import { all, Empty, Id, IdParams, Name, Version } from './primitives'
import { route } from './route'
import { ViewScope } from './views'

/** A saved question over persons. Who sees a segment sees its question, never more people by it. */
export const Segment = z.object({
  id: z.string(),
  version: z.number().int(),
  scope: ViewScope,
  teamId: z.string().nullable().meta({ description: 'Null for a team segment whose team is gone' }),
  name: z.string(),
  query: z.string().meta({ description: 'Text form of the condition language, with the fields of persons' }),
  abilities: z.array(z.string()).meta({ description: 'Verbs the caller holds over it' }),
})
export type Segment = z.output<typeof Segment>

const read = { verb: 'segment.write', scope: 'read' } as const
/** Team and shared segments also need `segment.share`, and of a token the scope `admin`. */
const write = { verb: 'segment.write', scope: 'write' } as const
const fields = { name: Name, scope: ViewScope, teamId: Id.nullable(), query: z.string().max(500) }
const errors = ['query.invalid', 'team.unknown', 'segment.notManaged', 'segment.tooMany'] as const

export const listSegments = route({ method: 'GET', path: '/segments', access: read, answer: all(Segment) })
export const createSegment = route({
  method: 'POST',
  path: '/segments',
  access: write,
  status: 201,
  answer: Segment,
  errors,
  body: z.strictObject({
    ...fields,
    scope: ViewScope.default('personal'),
    teamId: fields.teamId.default(null),
  }),
})
export const getSegment = route({
  method: 'GET',
  path: '/segments/{id}',
  access: read,
  params: IdParams,
  answer: Segment,
  errors: ['segment.unknown'],
})
export const changeSegment = route({
  method: 'PATCH',
  path: '/segments/{id}',
  access: write,
  params: IdParams,
  answer: Segment,
  errors: [...errors, 'segment.unknown', 'version.stale'],
  body: z.strictObject({ ...fields, version: Version }).partial(),
})
export const deleteSegment = route({
  method: 'DELETE',
  path: '/segments/{id}',
  access: write,
  params: IdParams,
  status: 204,
  answer: z.null(),
  errors: ['segment.unknown', 'segment.notManaged'],
})
export const restoreSegment = route({
  method: 'POST',
  path: '/segments/{id}/restore',
  access: write,
  params: IdParams,
  body: Empty.optional(),
  answer: Segment,
  errors: ['segment.unknown', 'segment.notManaged', 'segment.tooMany'],
})
