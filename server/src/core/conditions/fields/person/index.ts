import { personCustom } from '../custom'
import { has, is } from './choices'
import { created, lastTicket } from './dates'
import type { PersonField } from './field'
import { email, language, name, organization } from './properties'
import { tickets } from './tickets'
import { words } from './words'

const list = [name, email, organization, language, has, is, tickets, lastTicket, created, words]
const byName = new Map(list.map((field) => [field.name, field]))
const custom: PersonField = {
  name: 'field',
  bind: (leaf, known) => personCustom.bind(leaf, { ...known, rareWords: new Set() }),
}

export const personFieldOf = (field: string): PersonField | null =>
  field.startsWith('field.') ? custom : (byName.get(field) ?? null)
