import { z } from 'zod'
import { all } from './primitives'
import { route } from './route'

/** What a list may be put into groups by. */
export const TicketGrouping = z.enum([
  'assignee',
  'team',
  'status',
  'priority',
  'type',
  'mailbox',
  'customer',
  'organization',
  'due',
])
export type TicketGrouping = z.output<typeof TicketGrouping>

export const TicketGroup = z.object({
  key: z.string().meta({
    description:
      'What its tickets have in common, as a query asks for it: an id, a key, a day (YYYY-MM-DD, of the agent’s clock); `none`: they have none',
  }),
  name: z.string().meta({ description: 'Of an agent, a team, a mailbox, a person, an organization; else as `key`' }),
  count: z.number().int(),
})
export type TicketGroup = z.output<typeof TicketGroup>

/**
 * The groups of a list in their order, with how many tickets each has; those without any value last. For lists up to 10,000
 * tickets: 409 `group.tooMany` beyond, and the list stays ungrouped.
 */
export const listTicketGroups = route({
  method: 'GET',
  path: '/tickets/groups',
  access: { verb: 'ticket.read', scope: 'read' },
  query: z.strictObject({ query: z.string().max(500).default(''), group: TicketGrouping }),
  answer: all(TicketGroup),
  errors: ['query.invalid', 'search.tooBroad', 'group.tooMany'],
})

/** What a list may be asked beside its query, to come group by group. */
export const listedInGroups = {
  group: TicketGrouping.optional().meta({ description: 'Group by group, in the order of `/tickets/groups`' }),
  groups: z.string().max(2500).optional().meta({
    description: 'Only these groups, in this order: keys with commas between, up to 50, the cursor’s own among them',
  }),
}

export const groupKeys = {
  groupKeys: z
    .array(z.string())
    .optional()
    .meta({ description: 'Of a list in groups: in which one each of `items` stands' }),
}
