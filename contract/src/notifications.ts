import { z } from 'zod'
import { Empty, Id, ListQuery, Mention, page, TimeOut } from './primitives'
import { route } from './route'

/**
 * What an agent is told of. `newInQueue` and `repliedInQueue` concern tickets that nobody has: the team's, without one
 * everybody's who may answer. The last three concern mailboxes, and whoever leads them.
 */
export const NotificationKind = z.enum([
  'assigned',
  'replied',
  'mentioned',
  'newInQueue',
  'repliedInQueue',
  'held',
  'toRelease',
  'released',
  'sentBack',
  'undelivered',
  'woke',
  'sendCancelled',
  'promiseDue',
  'promiseBroken',
  'handedOver',
  'handOverAccepted',
  'handOverReturned',
  'reminder',
  'mailboxSilent',
  'mailQuarantined',
  'sourceFailing',
])
export type NotificationKind = z.output<typeof NotificationKind>

export const Notification = z.object({
  id: z.string(),
  kind: NotificationKind,
  /** null as well where the ticket is not to be seen any more. */
  ticket: z.object({ id: z.string(), number: z.number().int(), subject: z.string() }).nullable(),
  mailbox: z.object({ id: z.string(), name: z.string(), address: z.string() }).nullable(),
  /** Who did it; null: the desk. */
  by: Mention.nullable(),
  messageId: z.string().nullable(),
  /** The first words of the message, or what a server said. */
  preview: z.string(),
  createdAt: TimeOut,
  readAt: TimeOut.nullable(),
})
export type Notification = z.output<typeof Notification>

const read = { verb: 'own.write', scope: 'read' } as const
const write = { verb: 'own.write', scope: 'write' } as const

/** Newest first. */
export const listNotifications = route({
  method: 'GET',
  path: '/notifications',
  access: read,
  query: ListQuery.extend({ unread: z.stringbool().default(false) }),
  answer: page(Notification),
  errors: ['cursor.invalid'],
})
/** Up to a thousand. */
export const countNotifications = route({
  method: 'GET',
  path: '/notifications/count',
  access: read,
  answer: z.object({ unread: z.number().int() }),
})
/** The ones named, those of a ticket, or all there are now. */
export const readNotifications = route({
  method: 'POST',
  path: '/notifications/read',
  access: write,
  body: z.union([
    z.strictObject({ ids: z.array(Id).min(1).max(200) }),
    z.strictObject({ ticketId: Id }),
    z.strictObject({ all: z.literal(true) }),
  ]),
  answer: z.object({ unread: z.number().int() }),
})
/** Sets one back to unread. */
export const unreadNotification = route({
  method: 'POST',
  path: '/notifications/{id}/unread',
  access: write,
  params: z.strictObject({ id: z.string() }),
  body: Empty.optional(),
  answer: z.object({ unread: z.number().int() }),
  errors: ['notification.unknown'],
})

/** `bell` is in the desk alone; with the others it comes by mail, by push to the agent's devices, or both, as well. */
export const NotificationWay = z.enum(['nothing', 'bell', 'mail', 'push', 'mailAndPush'])
export type NotificationWay = z.output<typeof NotificationWay>
const Clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'Must be a time of day, HH:MM.')
const Ways = z.strictObject({
  assigned: NotificationWay,
  replied: NotificationWay,
  mentioned: NotificationWay,
  newInQueue: NotificationWay,
  repliedInQueue: NotificationWay,
  held: NotificationWay,
  toRelease: NotificationWay,
  released: NotificationWay,
  sentBack: NotificationWay,
  undelivered: NotificationWay,
  woke: NotificationWay,
  sendCancelled: NotificationWay,
  promiseDue: NotificationWay,
  promiseBroken: NotificationWay,
  handedOver: NotificationWay,
  handOverAccepted: NotificationWay,
  handOverReturned: NotificationWay,
  reminder: NotificationWay,
  mailboxSilent: NotificationWay,
  mailQuarantined: NotificationWay,
  sourceFailing: NotificationWay,
})
/** How many minutes a mail or push about a ticket that nobody has waits for somebody to take it. */
export const UntakenMinutes = z.literal([0, 5, 10, 15, 30, 60])
export type UntakenMinutes = z.output<typeof UntakenMinutes>
const Untaken = z.strictObject({ newInQueue: UntakenMinutes, repliedInQueue: UntakenMinutes })
/** One mail with what the bell holds unread since the last one, at an hour of the agent's day; nothing where there is nothing. */
const Digest = z.strictObject({ on: z.enum(['daily', 'weekdays']), hour: z.number().int().min(0).max(23) })
export type Digest = z.output<typeof Digest>
/** What is told otherwise where it comes from this mailbox. */
const Exceptions = z
  .array(z.strictObject({ kind: NotificationKind, mailboxId: Id, way: NotificationWay }))
  .max(200)
  .refine((all) => new Set(all.map(({ kind, mailboxId }) => `${kind} ${mailboxId}`)).size === all.length, {
    message: 'Name each kind and mailbox once.',
  })
export const NotificationSettings = z.object({
  ways: Ways,
  /** Beside `ways`, which hold for all other mailboxes. */
  exceptions: Exceptions,
  /** 0: at once. Else it goes unsent where the ticket was assigned, answered, or is not open any more by then. */
  untaken: Untaken,
  /** Neither mail nor push to somebody who is at the desk just now. */
  mailsOnlyWhenAway: z.boolean(),
  /** A push shows the first of what was written, where a mail would; else who wrote on which ticket. */
  pushesShowText: z.boolean(),
  /** In the agent's time zone; mails and pushes wait until it ends, and go unsent where it was read meanwhile. `from` after `to`: over midnight. */
  quiet: z.strictObject({ from: Clock, to: Clock }).nullable(),
  digest: Digest.nullable(),
})
export type NotificationSettings = z.output<typeof NotificationSettings>

export const getNotificationSettings = route({
  method: 'GET',
  path: '/notification-settings',
  access: read,
  answer: NotificationSettings,
})
/** What is left out stays as it was. */
export const changeNotificationSettings = route({
  method: 'PATCH',
  path: '/notification-settings',
  access: write,
  body: z.strictObject({
    ways: Ways.partial().optional(),
    exceptions: Exceptions.optional(),
    untaken: Untaken.partial().optional(),
    mailsOnlyWhenAway: z.boolean().optional(),
    pushesShowText: z.boolean().optional(),
    quiet: z.strictObject({ from: Clock, to: Clock }).nullable().optional(),
    digest: Digest.nullable().optional(),
  }),
  answer: NotificationSettings,
})

/** Why nothing left: not wanted; wanted in the desk alone; at the desk just then; read, or its ticket taken, before its time. */
export const UnsentReason = z.enum(['nothing', 'bell', 'atDesk', 'read', 'taken'])
export type UnsentReason = z.output<typeof UnsentReason>
/** `sent` in the order it would have come. Of long lists the first are given; `mails` and `pushes` count all, `mails` the digest too. */
export const NotificationPreview = z.object({
  /** The agent's yesterday. */
  day: z.string(),
  mails: z.number().int(),
  pushes: z.number().int(),
  sent: z.array(z.object({ at: TimeOut, byMail: z.boolean(), byPush: z.boolean(), notification: Notification })),
  digest: z.object({ at: TimeOut, count: z.number().int() }).nullable(),
  unsent: z.array(z.object({ why: UnsentReason, notification: Notification })),
})
export type NotificationPreview = z.output<typeof NotificationPreview>
/** What the agent would have got yesterday by these settings; what is left out is as it is stored. Nothing is saved. */
export const previewNotifications = route({
  method: 'POST',
  path: '/notification-settings/preview',
  access: read,
  body: changeNotificationSettings.body,
  answer: NotificationPreview,
})
