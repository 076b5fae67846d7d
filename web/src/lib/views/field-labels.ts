import type { PlainKey } from '../i18n/translator'

/** What the fields of the condition language are called; an own field of the desk has its own name. */
export const fieldLabels: Readonly<Record<string, PlainKey>> = {
  status: 'ticket.status',
  is: 'query.field.is',
  team: 'ticket.team',
  assignee: 'ticket.assignee',
  customer: 'context.customer',
  organization: 'context.organization',
  mailbox: 'context.mailbox',
  brand: 'query.field.brand',
  channel: 'query.field.channel',
  priority: 'context.priority',
  type: 'context.type',
  category: 'context.category',
  tag: 'query.field.tag',
  text: 'query.field.text',
  outreach: 'outreach.title',
  from: 'query.field.from',
  to: 'query.field.to',
  cc: 'context.cc',
  subject: 'newTicket.subject',
  language: 'context.language',
  number: 'query.field.number',
  incident: 'query.field.incident',
  has: 'query.field.has',
  file: 'query.field.file',
  created: 'list.column.created',
  updated: 'query.field.updated',
  replied: 'query.field.replied',
  waiting: 'list.column.waiting',
  due: 'context.due',
  promised: 'promise.name',
  done: 'query.field.done',
  id: 'query.field.id',
}

const states = {
  open: 'query.is.open',
  snoozed: 'view.snoozed',
  unassigned: 'view.unassigned',
  overdue: 'query.is.overdue',
  promised: 'query.is.promised',
  atrisk: 'view.atRisk',
  handover: 'query.is.handover',
  toaccept: 'query.is.toaccept',
  steps: 'query.is.steps',
  reminder: 'query.is.reminder',
  incident: 'query.is.incident',
  held: 'view.held',
  unreleased: 'view.unreleased',
  unproven: 'query.is.unproven',
  followed: 'query.is.followed',
  mentioned: 'query.is.mentioned',
  unread: 'query.is.unread',
  undelivered: 'view.undelivered',
  merged: 'query.is.merged',
  deleted: 'query.is.deleted',
} as const
const parts = { attachment: 'query.has.attachment', draft: 'query.has.draft', note: 'query.has.note' } as const
const channels = {
  email: 'channel.email',
  form: 'channel.form',
  chat: 'channel.chat',
  phone: 'channel.phone',
  portal: 'query.channel.portal',
  api: 'channel.api',
  forum: 'channel.forum',
  sms: 'query.channel.sms',
  whatsapp: 'query.channel.whatsapp',
  telegram: 'query.channel.telegram',
} as const
const priorities = {
  low: 'ticket.priority.low',
  normal: 'ticket.priority.normal',
  high: 'ticket.priority.high',
  urgent: 'ticket.priority.urgent',
} as const
const categories = {
  open: 'query.status.open',
  waiting: 'query.status.waiting',
  done: 'query.status.done',
  spam: 'query.status.spam',
} as const

/** The fixed values of a field with their names. */
export const valueLabels: Readonly<Record<string, Readonly<Record<string, PlainKey>>>> = {
  is: states,
  has: parts,
  channel: channels,
  priority: priorities,
  status: categories,
}
