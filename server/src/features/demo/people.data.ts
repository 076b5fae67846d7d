import type { DemoLanguage, Topic } from './story'

type DemoAgent = {
  key: string
  name: string
  called: string
  calledIn?: Partial<Record<DemoLanguage, string>>
  email: string
  languages: readonly DemoLanguage[]
}

/** Who answers. They have a seat and no password, so nobody can sign in as one of them. */
export const demoAgents: readonly DemoAgent[] = [
  {
    key: 'maren',
    name: 'Maren Voss',
    called: 'Maren',
    email: 'maren.voss@fernhollow.example',
    languages: ['de', 'en'],
  },
  { key: 'tom', name: 'Tom Ashworth', called: 'Tom', email: 'tom.ashworth@fernhollow.example', languages: ['en'] },
  {
    key: 'ines',
    name: 'Inès Caradec',
    called: 'Inès',
    email: 'ines.caradec@fernhollow.example',
    languages: ['fr', 'es'],
  },
  {
    key: 'haruka',
    name: 'Haruka Ono',
    called: 'Haruka',
    calledIn: { ja: '小野' },
    email: 'haruka.ono@fernhollow.example',
    languages: ['ja', 'en'],
  },
]

export const demoTeams = [
  { key: 'care', name: 'Fernhollow Care', tier: 1, members: ['maren', 'tom', 'ines', 'haruka'] },
  { key: 'workshop', name: 'Fernhollow Workshop', tier: 2, members: ['haruka', 'tom'] },
] as const

export const demoMailboxes = [
  { key: 'help', name: 'Fernhollow Help', address: 'help@fernhollow.example', team: 'care' },
  { key: 'orders', name: 'Fernhollow Orders', address: 'orders@fernhollow.example', team: 'care' },
  { key: 'trade', name: 'Fernhollow Trade', address: 'trade@fernhollow.example', team: 'workshop' },
] as const
export type MailboxKey = (typeof demoMailboxes)[number]['key']

export const mailboxOf: Record<Topic, MailboxKey> = {
  orders: 'orders',
  returns: 'help',
  invoices: 'orders',
  products: 'help',
  website: 'help',
  partners: 'trade',
}

export const categoryNames: Record<Topic, string> = {
  orders: 'Orders & delivery',
  returns: 'Returns & repairs',
  invoices: 'Invoices & payment',
  products: 'Products',
  website: 'Shop site',
  partners: 'Partners',
}
export const rootCategory = 'Fernhollow'
