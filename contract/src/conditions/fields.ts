/**
 * What kind of value a field takes; `name` is looked up by the server, `age` is a time that can be asked as a duration, a
 * `phrase` is looked for word by word as free words are, and a `ticket` is named by its number.
 */
export type FieldKind =
  | 'choice'
  | 'name'
  | 'address'
  | 'text'
  | 'words'
  | 'phrase'
  | 'code'
  | 'number'
  | 'ticket'
  | 'date'
  | 'age'
  | 'id'
  | 'custom'

export type FieldInfo = {
  name: string
  kind: FieldKind
  /** All values of a `choice`, and fixed ones beside the desk's own for a `name`. */
  values: readonly string[]
  takesNone: boolean
  takesMe: boolean
}

type Options = { values?: readonly string[]; none?: true; me?: true }
const field = (name: string, kind: FieldKind, options: Options = {}): FieldInfo => ({
  name,
  kind,
  values: options.values ?? [],
  takesNone: options.none ?? false,
  takesMe: options.me ?? false,
})

export const isValues = [
  'open',
  'snoozed',
  'unassigned',
  'overdue',
  'promised',
  'atrisk',
  'handover',
  'toaccept',
  'steps',
  'reminder',
  'incident',
  'held',
  'unproven',
  'followed',
  'mentioned',
  'unread',
  'undelivered',
  'unreleased',
  'merged',
  'deleted',
] as const
export const hasValues = ['attachment', 'draft', 'note'] as const
export const statusCategories = ['open', 'waiting', 'done', 'spam'] as const
export const priorities = ['low', 'normal', 'high', 'urgent'] as const
export const channels = [
  'email',
  'form',
  'chat',
  'phone',
  'portal',
  'api',
  'forum',
  'sms',
  'whatsapp',
  'telegram',
] as const

const ticketFieldList: readonly FieldInfo[] = [
  field('status', 'name', { values: statusCategories }),
  field('is', 'choice', { values: isValues }),
  field('team', 'name', { none: true }),
  field('assignee', 'name', { none: true, me: true }),
  field('customer', 'name'),
  field('organization', 'name', { none: true }),
  field('mailbox', 'name', { none: true }),
  field('brand', 'name'),
  field('channel', 'choice', { values: channels }),
  field('priority', 'choice', { values: priorities }),
  field('type', 'name', { none: true }),
  field('category', 'name', { none: true }),
  field('tag', 'name', { none: true }),
  field('outreach', 'name'),
  field('from', 'address'),
  field('to', 'address'),
  field('cc', 'address'),
  field('subject', 'text'),
  field('language', 'code', { none: true }),
  field('number', 'number'),
  field('incident', 'ticket', { none: true }),
  field('has', 'choice', { values: hasValues }),
  field('file', 'phrase'),
  field('created', 'date'),
  field('updated', 'date'),
  field('replied', 'date', { none: true }),
  field('waiting', 'age', { none: true }),
  field('due', 'date', { none: true }),
  field('promised', 'date', { none: true }),
  field('done', 'date', { none: true }),
  field('id', 'id'),
]

export const personIsValues = ['agent', 'undeliverable'] as const
export const personHasValues = ['email', 'phone', 'notes', 'openticket'] as const
const personFieldList: readonly FieldInfo[] = [
  field('name', 'text'),
  field('email', 'address', { none: true }),
  field('organization', 'name', { none: true }),
  field('language', 'code', { none: true }),
  field('has', 'choice', { values: personHasValues }),
  field('is', 'choice', { values: personIsValues }),
  field('tickets', 'number'),
  field('lastticket', 'date', { none: true }),
  field('created', 'date'),
]

/** What questions are about: the same language with other fields. */
export type FieldSet = {
  /** Every field that can be asked for by name, in the order completion offers them. */
  fields: readonly FieldInfo[]
  /** The names a person may write, for completion and for "did you mean". */
  names: readonly string[]
  /** Null where there is no such field; `field.<key>` is one for every well-formed key. */
  find(name: string): FieldInfo | null
}

const words = field('text', 'words')
const customKey = /^field\.[a-z][a-zA-Z0-9]{0,59}$/

function fieldSet(list: readonly FieldInfo[]): FieldSet {
  const known = new Map([...list, words].map((info) => [info.name, info]))
  return {
    fields: list,
    names: list.map(({ name }) => name),
    find: (name) => (customKey.test(name) ? field(name, 'custom', { none: true }) : (known.get(name) ?? null)),
  }
}

export const ticketFields = fieldSet(ticketFieldList)
export const personFields = fieldSet(personFieldList)
/** Those of tickets, of which most questions are. */
export const { fields, names: fieldNames, find: findField } = ticketFields
