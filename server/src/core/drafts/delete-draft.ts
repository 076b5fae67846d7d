import { readId } from '../../platform/ids'
import { seatOf } from '../access'
import type { Ctx } from '../context'
import { removeDraft } from './draft-store'
import { draftUnknown } from './errors'

export async function deleteDraft(ctx: Ctx, draftId: string): Promise<void> {
  const id = readId(draftId)
  const agentId = seatOf(ctx.actor).personId
  if (id === null || !(await removeDraft(ctx, { id, agentId, version: null }))) throw draftUnknown()
}

/**
 * The draft a reply was sent from goes with it, but only as it was when sent: what was typed on elsewhere stays a draft
 * (answer false). Without a version it goes as it is.
 */
export async function deleteDraftAt(ctx: Ctx, sent: { draftId: string; version: number | null }): Promise<boolean> {
  const id = readId(sent.draftId)
  if (id === null || ctx.actor.kind !== 'agent') return false
  return removeDraft(ctx, { id, agentId: ctx.actor.personId, version: sent.version })
}
