import { z } from 'zod'
import { Empty, Id, ListQuery, Mention, page, TimeOut } from './primitives'
import { route } from './route'

/** What an agent is told of. The last three concern mailboxes, and whoever leads them. */
export const NotificationKind = z.enum([
  'assigned',
  'replied',
  'mentioned',
  'held',
  'undelivered',
  'woke',
  'sendCancelled',
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

/** `bell` is in the desk alone; `mail` comes by mail as well. */
export const NotificationWay = z.enum(['nothing', 'bell', 'mail'])
export type NotificationWay = z.output<typeof NotificationWay>
const Clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'Must be a time of day, HH:MM.')
const Ways = z.strictObject({
  assigned: NotificationWay,
  replied: NotificationWay,
  mentioned: NotificationWay,
  held: NotificationWay,
  undelivered: NotificationWay,
  woke: NotificationWay,
  sendCancelled: NotificationWay,
  mailboxSilent: NotificationWay,
  mailQuarantined: NotificationWay,
  sourceFailing: NotificationWay,
})
export const NotificationSettings = z.object({
  ways: Ways,
  /** No mail to somebody who is at the desk just now. */
  mailsOnlyWhenAway: z.boolean(),
  /** In the agent's time zone; mails wait until it ends. `from` after `to`: over midnight. */
  quiet: z.strictObject({ from: Clock, to: Clock }).nullable(),
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
    mailsOnlyWhenAway: z.boolean().optional(),
    quiet: z.strictObject({ from: Clock, to: Clock }).nullable().optional(),
  }),
  answer: NotificationSettings,
})
