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

/** Every field that can be asked for by name, in the order completion offers them. */
export const fields: readonly FieldInfo[] = [
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

const words = field('text', 'words')
const known = new Map([...fields, words].map((info) => [info.name, info]))
const customKey = /^field\.[a-z][a-zA-Z0-9]{0,59}$/

/** Null where there is no such field; `field.<key>` is one for every well-formed key. */
export function findField(name: string): FieldInfo | null {
  if (customKey.test(name)) return field(name, 'custom', { none: true })
  return known.get(name) ?? null
}

/** The names a person may write, for completion and for "did you mean". */
export const fieldNames: readonly string[] = fields.map(({ name }) => name)
