import { createTeam, seatAgent } from '../../core/agents'
import { createCategory } from '../../core/categories'
import type { Ctx } from '../../core/context'
import { createMailbox } from '../../core/mailboxes'
import { createOrganization } from '../../core/people'
import { ensureTags } from '../../core/tags'
import { findKeys, findTagNames, letJoin, markSamples } from './demo-store'
import { categoryNames, demoAgents, demoMailboxes, demoTeams, rootCategory } from './people.data'
import { type Topic, topics } from './story'
import { organizations } from './worlds.data'

/** The ids behind the names of the plan. */
export type Shop = {
  agents: ReadonlyMap<string, string>
  mailboxes: ReadonlyMap<string, { id: string; address: string; name: string }>
  categories: ReadonlyMap<Topic, string>
  /** Keys of types and statuses that can be chosen on this desk. */
  keys: ReadonlySet<string>
}

/** What the tickets stand on: agents, teams, mailboxes, categories, organizations, tags, all marked as samples. */
export async function buildShop(ctx: Ctx, tags: readonly string[]): Promise<Shop> {
  const teams = await makeTeams(ctx)
  const agents = new Map<string, string>()
  for (const { key, name, email } of demoAgents) {
    const teamIds = demoTeams.flatMap((team) =>
      (team.members as readonly string[]).includes(key) ? (teams.get(team.key) ?? []) : [],
    )
    agents.set(key, (await seatAgent(ctx, { email, name, role: 'agent', teamIds })).personId)
  }
  await letJoin(ctx, [...agents.values()])
  const mailboxes = await makeMailboxes(ctx, teams)
  for (const { name, domain } of organizations) await createOrganization(ctx, { name, domains: [domain] })
  await makeTags(ctx, tags)
  return {
    agents,
    mailboxes,
    categories: await makeCategories(ctx),
    keys: new Set([...(await findKeys(ctx, 'types')), ...(await findKeys(ctx, 'statuses'))]),
  }
}

async function makeTeams(ctx: Ctx): Promise<Map<string, string>> {
  const teams = new Map<string, string>()
  for (const { key, name, tier } of demoTeams) teams.set(key, (await createTeam(ctx, { name, tier })).id)
  await markSamples(ctx, 'teams', [...teams.values()])
  return teams
}

/** Switched off: they take no mail in, and no mail of the desk itself may come from an address that is not its own. */
async function makeMailboxes(ctx: Ctx, teams: ReadonlyMap<string, string>): Promise<Map<string, Mailbox>> {
  const mailboxes = new Map<string, Mailbox>()
  for (const { key, name, address, team } of demoMailboxes) {
    const { id } = await createMailbox(ctx, { name, address, teamId: teams.get(team) ?? null, isEnabled: false })
    mailboxes.set(key, { id, address, name })
  }
  await markSamples(
    ctx,
    'mailboxes',
    [...mailboxes.values()].map(({ id }) => id),
  )
  return mailboxes
}
type Mailbox = { id: string; address: string; name: string }

async function makeCategories(ctx: Ctx): Promise<Map<Topic, string>> {
  const root = await createCategory(ctx, { name: rootCategory })
  const categories = new Map<Topic, string>()
  for (const topic of topics)
    categories.set(topic, (await createCategory(ctx, { name: categoryNames[topic], parentId: root.id })).id)
  await markSamples(ctx, 'categories', [root.id, ...categories.values()])
  return categories
}

async function makeTags(ctx: Ctx, names: readonly string[]): Promise<void> {
  const known = await findTagNames(ctx, names)
  const made = await ensureTags(ctx, names)
  const ours = made.filter((tag) => !known.has(tag.name.toLowerCase())).map((tag) => tag.id)
  await markSamples(ctx, 'tags', ours)
}
