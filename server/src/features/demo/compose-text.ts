import { startLarge } from './fill-text'
import { demoAgents } from './people.data'
import type { PlannedCustomer } from './planned-ticket'
import type { Random } from './random'
import { worlds } from './worlds.data'

/** A customer's mail: the first one with greeting and closing, later ones as people answer, often with neither. */
export function composeCustomer(
  body: string,
  customer: PlannedCustomer,
  given: { isFirst: boolean; random: Random },
): string {
  const { random, isFirst } = given
  const world = worlds[customer.language]
  const greeting = isFirst || random.chance(0.25) ? random.pick(world.customerGreetings) : ''
  const start = greeting === '' || !world.startsSmall ? startLarge(body) : body
  const signed = random.pick([customer.name, customer.called, customer.name])
  const closing = isFirst || random.chance(0.5) ? `${random.pick(world.customerClosings)}\n${signed}` : signed
  return [greeting, start, isFirst || random.chance(0.6) ? closing : ''].filter((part) => part !== '').join('\n\n')
}

export function composeAgent(body: string, customer: PlannedCustomer, agentKey: string): string {
  const world = worlds[customer.language]
  const agent = demoAgents.find((one) => one.key === agentKey)
  const names: Record<string, string> = {
    first: customer.called,
    family: customer.family,
    name: customer.name,
    agent: agent?.calledIn?.[customer.language] ?? agent?.called ?? '',
  }
  const fill = (text: string): string => text.replace(/\{(\w+)\}/g, (_all, slot: string) => names[slot] ?? '')
  const start = world.startsSmall ? body : startLarge(body)
  return [fill(world.agentGreeting), start, fill(world.agentClosing)].join('\n\n')
}

/** What a mail program puts below an answer. */
export function composeQuote(text: string, customer: PlannedCustomer, given: { agentKey: string; at: Date }): string {
  const world = worlds[customer.language]
  const agent = demoAgents.find((one) => one.key === given.agentKey)?.name ?? ''
  const date = new Intl.DateTimeFormat(world.locale, { dateStyle: 'medium', timeStyle: 'short', timeZone: 'UTC' })
  const attribution = world.attribution.replace('{date}', date.format(given.at)).replace('{agent}', agent)
  const quoted = text.split('\n').map((line) => (line === '' ? '>' : `> ${line}`))
  return [attribution, ...quoted].join('\n')
}
