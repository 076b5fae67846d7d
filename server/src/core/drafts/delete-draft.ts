import { readId } from '../../platform/ids'
import { seatOf } from '../access'
import type { Ctx } from '../context'
import { hasDraft, removeDraft } from './draft-store'
import { draftGone, draftUnknown } from './errors'

export async function deleteDraft(ctx: Ctx, draftId: string): Promise<void> {
  const id = readId(draftId)
  const agentId = seatOf(ctx.actor).personId
  if (id === null || !(await removeDraft(ctx, { id, agentId, version: null }))) throw draftUnknown()
}

/**
 * The draft a reply was sent from goes with it, but only as it was when sent: what was typed on elsewhere stays a draft
 * (answer false). Without a version it goes as it is. One that is gone was sent from another window: not twice (`draft.gone`).
 */
export async function deleteDraftAt(ctx: Ctx, sent: { draftId: string; version: number | null }): Promise<boolean> {
  const id = readId(sent.draftId)
  if (id === null || ctx.actor.kind !== 'agent') return false
  const draft = { id, agentId: ctx.actor.personId }
  if (await removeDraft(ctx, { ...draft, version: sent.version })) return true
  if (sent.version !== null && !(await hasDraft(ctx, draft))) throw draftGone()
  return false
}
