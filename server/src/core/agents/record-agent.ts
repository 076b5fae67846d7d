import type { Ctx } from '../context'
import { type AgentRow, factsOf } from './agent'

/** The event of a changed seat. Whoever holds a socket for this agent hears of it and asks anew what it may show. */
export async function recordAgent(ctx: Ctx, before: AgentRow | null, after: AgentRow): Promise<void> {
  const isNamed = before === null || before.name !== after.name
  await ctx.emit({
    objectType: 'agent',
    objectId: after.personId,
    objectVersion: after.version,
    isTest: ctx.isTest,
    body: {
      type: before === null ? 'agent.created' : 'agent.changed',
      before: before === null ? null : factsOf(before),
      after: factsOf(after),
    },
    ...(isNamed && { personal: { before: before?.name ?? null, after: after.name, email: after.email } }),
  })
}
