import { z } from 'zod'
import { channels, priorities, statusCategories } from './conditions/fields'
import { groupKeys, listedInGroups } from './grouping'
import { HandOver } from './hand-over'
import { incidentFields } from './incident'
import {
  all,
  Email,
  Empty,
  Id,
  ListQuery,
  line,
  Mention,
  Name,
  page,
  TicketRef,
  Time,
  TimeOut,
  text,
} from './primitives'
import { Reminder } from './reminder'
import { route } from './route'
import { TicketStep } from './steps'

export const StatusCategory = z.enum(statusCategories)
export const Priority = z.enum(priorities)
export const Channel = z.enum(channels)
export const Visibility = z.enum(['public', 'internal'])
export const Direction = z.enum(['in', 'out'])

/** Why a ticket may fall through, most pressing first; when each begins is said in `core/conditions/risks.ts`. */
export const Risk = z.enum([
  'duePassed',
  'promisePassed',
  'ownerGone',
  'handOverWaits',
  'noOwner',
  'waitsLong',
  'noNextStep',
])
export type Risk = z.output<typeof Risk>

export const TicketSummary = z.object({
  id: z.string(),
  number: z.number().int(),
  version: z.number().int(),
  subject: z.string(),
  status: z.string(),
  statusCategory: StatusCategory,
  priority: Priority,
  type: z.string().nullable(),
  channel: z.string(),
  tags: z.array(z.string()),
  customer: z.object({ id: z.string(), name: z.string(), email: z.string().nullable() }),
  organization: Mention.nullable(),
  assignee: Mention.nullable(),
  team: Mention.nullable(),
  mailbox: z.object({ id: z.string(), address: z.string() }).nullable(),
  brandId: z.string(),
  preview: z.string(),
  messageCount: z.number().int(),
  attachmentCount: z.number().int(),
  heldCount: z.number().int(),
  undeliveredCount: z.number().int(),
  unreleasedCount: z.number().int().meta({ description: 'Messages that wait until an agent releases them' }),
  openStepCount: z.number().int().meta({ description: 'Steps of its type that are not done' }),
  isTest: z.boolean(),
  isUnread: z.boolean().meta({
    description: 'Others wrote since the caller last read, in a ticket that is theirs, followed, or mentions them',
  }),
  risk: Risk.nullable().meta({
    description: 'Why it is found by `is:atrisk`, the most pressing reason; null: it is not',
  }),
  waitingSince: TimeOut.nullable(),
  snoozedUntil: TimeOut.nullable(),
  dueAt: TimeOut.nullable(),
  promisedUntil: TimeOut.nullable().meta({ description: 'The customer was told to hear by then' }),
  promiseBrokenAt: TimeOut.nullable().meta({ description: 'Its time went by without a reply' }),
  handedOverAt: TimeOut.nullable().meta({ description: 'Since when it waits to be accepted by somebody else' }),
  createdAt: TimeOut,
  updatedAt: TimeOut,
  lastMessageAt: TimeOut,
})
export type TicketSummary = z.output<typeof TicketSummary>

/** Another ticket, as seen from this one: `duplicateOf` is the other's `hasDuplicate`, and so on. */
export const TicketLink = z.object({
  id: z.string().nullable().meta({ description: 'null: it is a fact of the two tickets and cannot be taken off' }),
  kind: z.enum([
    'related',
    'duplicateOf',
    'hasDuplicate',
    'childOf',
    'parentOf',
    'splitFrom',
    'splitInto',
    'mayBelongTo',
    'mayInclude',
    'followUpOf',
    'followUp',
  ]),
  ticketId: z.string(),
  number: z.number().int(),
  subject: z.string(),
  status: z.string(),
  statusCategory: StatusCategory,
})
export type TicketLink = z.output<typeof TicketLink>

/** Talk with a third party inside a ticket; `people` are who takes part in it. */
export const SideConversation = z.object({
  id: z.string(),
  subject: z.string(),
  people: z.array(z.object({ id: z.string(), name: z.string(), address: z.string() })),
})
export type SideConversation = z.output<typeof SideConversation>

export const Ticket = TicketSummary.extend({
  category: Mention.nullable(),
  customFields: z.record(z.string(), z.unknown()),
  startAt: TimeOut.nullable(),
  promise: z
    .object({
      by: Mention.nullable(),
      at: TimeOut,
      dueAt: TimeOut.meta({
        description: 'The time the customer was told, which judges; later moves without a reply change nothing',
      }),
    })
    .nullable()
    .meta({ description: 'Who gave the promise, and when' }),
  handOver: HandOver.nullable().meta({ description: 'Offered to somebody else, and not accepted yet' }),
  steps: z.array(TicketStep).meta({ description: 'What is to be done, in order' }),
  reminders: z
    .array(Reminder)
    .meta({ description: 'Those not ticked off yet, whoever they are for; the next one first' }),
  ...incidentFields,
  followers: z.array(Mention),
  cc: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      email: z.string().nullable(),
      standing: z.enum(['active', 'pending']),
    }),
  ),
  sideConversations: z.array(SideConversation).meta({ description: 'In the order they began' }),
  mergedInto: z.object({ id: z.string(), number: z.number().int() }).nullable(),
  links: z.array(TicketLink),
  reopenedCount: z.number().int(),
  firstReplyAt: TimeOut.nullable(),
  doneAt: TimeOut.nullable(),
  language: z.string().nullable(),
  seenMessageId: z.string().nullable().meta({ description: 'The newest message the caller has seen' }),
  needsRelease: z
    .boolean()
    .meta({ description: 'What the caller writes to people outside waits until another agent releases it' }),
  abilities: z.array(z.string()),
})
export type Ticket = z.output<typeof Ticket>

export const TicketSort = z.enum([
  'waiting',
  'activity',
  'created',
  'due',
  'sla',
  '-waiting',
  '-activity',
  '-created',
  '-due',
  '-sla',
])
export type TicketSort = z.output<typeof TicketSort>

export const TicketParams = z.strictObject({ ticket: TicketRef })
export const CustomFieldValue = z.union([text(20_000), z.number(), z.boolean(), z.array(text(500)).max(100), z.null()])
export const TagName = line(60)

/** The plain fields of PATCH; each becomes one action of the vocabulary (`actions.ts`). */
export const TicketChange = z.strictObject({
  status: z.string().min(1).max(60).optional(),
  priority: Priority.optional(),
  type: z.string().max(60).nullable().optional(),
  categoryId: Id.nullable().optional(),
  assigneeId: Id.nullable().optional(),
  teamId: Id.nullable().optional(),
  mailboxId: Id.nullable().optional(),
  customerId: Id.optional(),
  subject: line(500).optional(),
  dueAt: Time.nullable().optional(),
  startAt: Time.nullable().optional(),
  snoozedUntil: Time.nullable().optional(),
  promisedUntil: Time.nullable().optional().meta({ description: 'Next update by; null withdraws it' }),
  incidentId: Id.nullable()
    .optional()
    .meta({ description: 'The ticket whose cause is behind this one; null parts them' }),
  rootCause: text(5000).nullable().optional().meta({ description: 'Of an incident: what was behind it' }),
  addTags: z.array(TagName).max(50).optional(),
  removeTags: z.array(TagName).max(50).optional(),
  customFields: z.record(z.string().max(60), CustomFieldValue).optional(),
  isFollowed: z.boolean().optional(),
})
export type TicketChange = z.output<typeof TicketChange>

export const listTickets = route({
  method: 'GET',
  path: '/tickets',
  access: { verb: 'ticket.read', scope: 'read' },
  query: ListQuery.extend({
    ...{ query: z.string().max(500).default(''), sort: TicketSort.default('waiting') },
    ...listedInGroups,
  }),
  answer: page(TicketSummary).extend(groupKeys),
  errors: ['query.invalid', 'cursor.invalid', 'search.tooBroad', 'group.tooMany', 'group.unknown'],
})
export const countTickets = route({
  method: 'GET',
  path: '/tickets/count',
  access: { verb: 'ticket.read', scope: 'read' },
  query: z.strictObject({ query: z.string().max(500).default('') }),
  answer: z.object({
    count: z.number().int(),
    exact: z.boolean(),
    asOf: TimeOut.meta({ description: 'The moment it was counted, for changing just these' }),
  }),
  errors: ['query.invalid'],
})
export const nextTicket = route({
  method: 'GET',
  path: '/tickets/next',
  access: { verb: 'ticket.read', scope: 'read' },
  query: z.strictObject({
    after: z.coerce.number().int().min(1).max(999_999_999_999_999).optional().meta({
      description: 'The number of a ticket that is not meant: the one at hand',
    }),
  }),
  answer: z.object({
    ticket: TicketSummary.nullable().meta({
      description:
        'Of those that wait for us: the caller’s own, else unassigned of their teams, else unassigned; null: none',
    }),
    reason: z.enum(['duePassed', 'urgent', 'high', 'waitsLongest']).nullable(),
  }),
})
export const openTicket = route({
  method: 'POST',
  path: '/tickets',
  access: { verb: 'ticket.open', scope: 'write' },
  body: z.strictObject({
    subject: line(500),
    customer: z.strictObject({ email: Email, name: Name.optional() }),
    message: z.strictObject({
      html: text(200_000, 1).optional(),
      text: text(200_000, 1).optional(),
      visibility: Visibility.default('public'),
      direction: Direction.default('in'),
      receivedAt: Time.optional(),
      attachmentIds: z.array(Id).max(20).default([]),
    }),
    channel: Channel.default('api'),
    mailboxId: Id.optional(),
    teamId: Id.nullable().optional(),
    assigneeId: Id.nullable().optional(),
    priority: Priority.optional(),
    type: z.string().max(60).optional(),
    categoryId: Id.optional(),
    tags: z.array(TagName).max(50).default([]),
    customFields: z.record(z.string().max(60), CustomFieldValue).default({}),
  }),
  answer: Ticket,
  status: 201,
  errors: [
    'message.empty',
    'message.receivedAtInFuture',
    'mailbox.unknown',
    'assignee.cannotSee',
    'status.unknown',
    'status.needsDate',
    'snooze.inPast',
    'type.unknown',
    'category.unknown',
    'team.unknown',
    'person.unknown',
    'field.unknown',
    'ticket.tooManyTags',
    'attachment.unknown',
    'attachment.sumTooLarge',
    'recipient.none',
    'reply.noMailbox',
  ],
})
export const getTicket = route({
  method: 'GET',
  path: '/tickets/{ticket}',
  access: { verb: 'ticket.read', scope: 'read' },
  params: TicketParams,
  answer: Ticket,
  errors: ['ticket.unknown'],
})
export const changeTicket = route({
  method: 'PATCH',
  path: '/tickets/{ticket}',
  access: { verb: 'ticket.change', scope: 'write' },
  params: TicketParams,
  body: TicketChange,
  answer: Ticket,
  errors: [
    'ticket.unknown',
    'ticket.merged',
    'status.unknown',
    'assignee.cannotSee',
    'field.unknown',
    'field.invalid',
    'type.unknown',
    'category.unknown',
    'team.unknown',
    'mailbox.unknown',
    'person.unknown',
    'status.needsDate',
    'snooze.inPast',
    'promise.inPast',
    'incident.itself',
    'incident.nested',
    'ticket.tooManyTags',
  ],
})
export const deleteTicket = route({
  method: 'DELETE',
  path: '/tickets/{ticket}',
  access: { verb: 'ticket.delete', scope: 'admin' },
  params: TicketParams,
  answer: z.null(),
  status: 204,
  errors: ['ticket.unknown'],
})
export const restoreTicket = route({
  method: 'POST',
  path: '/tickets/{ticket}/restore',
  access: { verb: 'ticket.delete', scope: 'admin' },
  params: TicketParams,
  body: Empty.optional(),
  answer: Ticket,
  errors: ['ticket.unknown'],
})

export const TicketAgent = Mention.extend({
  canSee: z.boolean().meta({ description: 'May see this ticket, and so be named in a note' }),
})
export type TicketAgent = z.output<typeof TicketAgent>
/** Every active agent: whom a note may name, and whom it may not. */
export const listTicketAgents = route({
  method: 'GET',
  path: '/tickets/{ticket}/agents',
  access: { verb: 'ticket.readInternal', scope: 'read' },
  params: TicketParams,
  answer: all(TicketAgent),
  errors: ['ticket.unknown'],
})
