import { z } from 'zod'
import { TicketGrouping } from './grouping'
import { all, Empty, Id, IdParams, Name, Version } from './primitives'
import { route } from './route'
import { TicketSort } from './tickets'

/** Who sees a view: its maker, the members of one team, or the whole desk. */
export const ViewScope = z.enum(['personal', 'team', 'shared'])
export type ViewScope = z.output<typeof ViewScope>
/** What the table may show beside customer and subject. */
export const ViewColumn = z.enum([
  'status',
  'assignee',
  'team',
  'priority',
  'type',
  'mailbox',
  'created',
  'activity',
  'due',
  'waiting',
])
export type ViewColumn = z.output<typeof ViewColumn>

/** A value of a view's query that the desk does not know (any more), or keeps but offers no longer. */
export const ViewFinding = z.object({
  field: z.string(),
  value: z.string(),
  reason: z.enum(['unknown', 'archived']),
})
export type ViewFinding = z.output<typeof ViewFinding>

export const View = z.object({
  id: z.string(),
  version: z.number().int(),
  scope: ViewScope,
  teamId: z.string().nullable().meta({ description: 'Null for a team view whose team is gone' }),
  name: z.string(),
  query: z.string().meta({ description: 'Text form of the condition language' }),
  sort: TicketSort,
  group: TicketGrouping.nullable().meta({ description: 'What its list is put into groups by' }),
  columns: z.array(ViewColumn),
  pinPosition: z.number().int().nullable().meta({ description: "Place in the caller's navigation" }),
  pinnedBy: z.number().int().meta({ description: 'How many agents have it in their navigation' }),
  findings: z.array(ViewFinding),
  abilities: z.array(z.string()).meta({ description: 'Verbs the caller holds over it' }),
})
export type View = z.output<typeof View>

const read = { verb: 'view.write', scope: 'read' } as const
/** Team and shared views also need `view.share`, and of a token the scope `admin`. */
const write = { verb: 'view.write', scope: 'write' } as const
const fields = {
  name: Name,
  scope: ViewScope,
  teamId: Id.nullable(),
  query: z.string().max(500),
  sort: TicketSort,
  group: TicketGrouping.nullable(),
  columns: z.array(ViewColumn).max(ViewColumn.options.length),
}
const errors = ['query.invalid', 'team.unknown', 'view.notManaged', 'view.tooMany'] as const

export const listViews = route({ method: 'GET', path: '/views', access: read, answer: all(View) })
export const createView = route({
  method: 'POST',
  path: '/views',
  access: write,
  status: 201,
  answer: View,
  errors,
  body: z.strictObject({
    ...fields,
    scope: ViewScope.default('personal'),
    teamId: fields.teamId.default(null),
    sort: TicketSort.default('waiting'),
    group: fields.group.default(null),
    columns: fields.columns.default(['status', 'assignee', 'due', 'waiting']),
    isPinned: z.boolean().default(false),
  }),
})
export const getView = route({
  method: 'GET',
  path: '/views/{id}',
  access: read,
  params: IdParams,
  answer: View,
  errors: ['view.unknown'],
})
export const changeView = route({
  method: 'PATCH',
  path: '/views/{id}',
  access: write,
  params: IdParams,
  answer: View,
  errors: [...errors, 'view.unknown', 'version.stale'],
  body: z.strictObject({ ...fields, version: Version }).partial(),
})
export const deleteView = route({
  method: 'DELETE',
  path: '/views/{id}',
  access: write,
  params: IdParams,
  status: 204,
  answer: z.null(),
  errors: ['view.unknown', 'view.notManaged'],
})
export const restoreView = route({
  method: 'POST',
  path: '/views/{id}/restore',
  access: write,
  params: IdParams,
  body: Empty.optional(),
  answer: View,
  errors: ['view.unknown', 'view.notManaged', 'view.tooMany'],
})
/** The views in the caller's navigation, in their order. */
export const pinViews = route({
  method: 'PUT',
  path: '/views/pins',
  access: write,
  body: z.array(Id).max(50),
  answer: all(View),
  errors: ['view.unknown'],
})
/** How many tickets the caller sees in each of their pinned views; null where counting took too long. */
export const countViews = route({
  method: 'GET',
  path: '/views/counts',
  access: { verb: 'ticket.read', scope: 'read' },
  answer: all(
    z.object({
      id: z.string(),
      count: z.number().int().nullable().meta({ description: 'Exact to 999; 1000 means more' }),
    }),
  ),
})
