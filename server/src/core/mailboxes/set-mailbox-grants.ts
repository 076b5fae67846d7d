import type { Grant, setMailboxGrants as setMailboxGrantsRoute } from '@foyer/contract/desk'
import type { RouteInput } from '@foyer/contract/route'
import { writeAudit } from '../audit'
import type { Ctx } from '../context'
import { agentUnknownAt, mailboxNotManaged, mailboxRestricted, teamUnknownAt } from './errors'
import { findGrants, findMissingAgents, type GrantRow, replaceGrants } from './grant-store'
import { findMissing, updateMailbox } from './mailbox-store'
import { isAdmin, leads } from './policy'
import { presentGrant } from './present'
import { readMailbox } from './read-mailbox'

type Given = RouteInput<typeof setMailboxGrantsRoute>['body']

/**
 * The whole list at once; of two grants for one agent or team the wider counts. An admin may grant a restricted mailbox,
 * to themselves too: the audit list keeps it, and the event is what its members are told by.
 */
export async function setMailboxGrants(ctx: Ctx, mailboxId: string, given: Given): Promise<Grant[]> {
  const mailbox = await readMailbox(ctx, mailboxId, { isLocked: true })
  if (!leads(ctx.actor, mailbox)) throw mailboxNotManaged()
  if (mailbox.isRestricted && !isAdmin(ctx.actor)) throw mailboxRestricted()
  const before = await findGrants(ctx, mailbox.id)
  const after = widest(given)
  await assertKnown(ctx, after, before)
  await replaceGrants(ctx, mailbox.id, after)
  await updateMailbox(ctx, mailbox, {})
  const change = { before: before.map(presentGrant), after: after.map(presentGrant) }
  await ctx.emit({
    objectType: 'mailbox',
    objectId: mailbox.id,
    objectVersion: mailbox.version + 1,
    body: { type: 'mailboxGrants.changed', ...change },
  })
  await writeAudit(ctx, {
    act: 'mailbox.granted',
    objectType: 'mailbox',
    objectId: mailbox.id,
    data: { ...change, isRestricted: mailbox.isRestricted },
  })
  return change.after
}

function widest(given: Given): GrantRow[] {
  const grants = new Map<string, GrantRow>()
  for (const one of given) {
    const agentId = 'agentId' in one ? one.agentId.toLowerCase() : null
    const teamId = 'teamId' in one ? one.teamId.toLowerCase() : null
    const key = agentId ?? teamId ?? ''
    if (grants.get(key)?.level !== 'work') grants.set(key, { agentId, teamId, level: one.level })
  }
  return [...grants.values()]
}

/** Each finding says where in the body the id stands. */
async function assertKnown(ctx: Ctx, after: readonly GrantRow[], before: readonly GrantRow[]): Promise<void> {
  const idsOf = (key: 'agentId' | 'teamId') => after.flatMap((grant) => grant[key] ?? [])
  const coming = idsOf('agentId').filter((id) => !before.some((grant) => grant.agentId === id))
  const [agentId] = await findMissingAgents(ctx, coming)
  if (agentId !== undefined) throw agentUnknownAt(String(after.findIndex((grant) => grant.agentId === agentId)))
  const [teamId] = await findMissing(ctx, 'teams', idsOf('teamId'))
  if (teamId !== undefined) throw teamUnknownAt(String(after.findIndex((grant) => grant.teamId === teamId)))
}
