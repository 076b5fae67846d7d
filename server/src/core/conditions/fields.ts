import type { Field } from './field'
import { cc, from, to } from './fields/addresses'
import { assignee } from './fields/assignee'
import { brand } from './fields/brand'
import { category } from './fields/category'
import { channel } from './fields/channel'
import { custom } from './fields/custom'
import { customer } from './fields/customer'
import { created, done, due, promised, replied, updated, waiting } from './fields/dates'
import { file } from './fields/file'
import { has } from './fields/has'
import { id } from './fields/id'
import { incident } from './fields/incident'
import { is } from './fields/is'
import { language } from './fields/language'
import { mailbox } from './fields/mailbox'
import { number } from './fields/number'
import { organization } from './fields/organization'
import { outreach } from './fields/outreach'
import { priority } from './fields/priority'
import { status } from './fields/status'
import { subject } from './fields/subject'
import { tag } from './fields/tag'
import { team } from './fields/team'
import { type } from './fields/type'
import { words } from './fields/words'

const list: readonly Field[] = [
  ...[status, is, has, file, team, assignee, mailbox, brand, channel, priority, type, category, tag, outreach],
  ...[customer, organization, from, to, cc, subject, language, number, incident, id, words],
  ...[created, updated, replied, waiting, due, promised, done],
]
const byName = new Map(list.map((field) => [field.name, field]))

/** The field of a leaf; null where the contract names one that nothing here answers. */
export const fieldOf = (name: string): Field | null => (name.startsWith('field.') ? custom : (byName.get(name) ?? null))
