import { assertConfirmed, forbidden } from '../access'
import type { Ctx } from '../context'

type Target = { id: string; isAgent: boolean }

/** Whoever has a seat is changed by admins and themselves alone. */
export function assertMayChange(ctx: Ctx, person: Target): void {
  const { actor } = ctx
  if (!person.isAgent || actor.kind === 'system') return
  if (actor.kind !== 'agent' || (actor.role !== 'admin' && actor.personId !== person.id)) throw forbidden('agent.write')
}

/** An agent's addresses are what they sign in and get their password back by: whoever adds one takes the seat. */
export function assertMayReaddress(ctx: Ctx, person: Target): void {
  const { actor } = ctx
  if (!person.isAgent || actor.kind === 'system') return
  if (actor.kind !== 'agent' || actor.role !== 'admin') throw forbidden('agent.write')
  assertConfirmed(actor, ctx.now)
}
