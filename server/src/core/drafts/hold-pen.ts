import type { Draft, holdPen as holdPenRoute } from '@foyer/contract/drafts'
import type { RouteInput } from '@foyer/contract/route'
import { readId } from '../../platform/ids'
import { seatOf } from '../access'
import type { Ctx } from '../context'
import { type DraftRow, lockDraft, updatePen } from './draft-store'
import { draftUnknown } from './errors'
import { penFor, penOf } from './pen'
import { presentDraft } from './present'

/**
 * Taking the pen counts as a version: what the window before has not saved yet parts from the draft and overwrites nothing.
 * Keeping a pen that another one took, or letting go of it, changes nothing; the answer says whose it is.
 */
export async function holdPen(
  ctx: Ctx,
  draftId: string,
  { pen, act }: RouteInput<typeof holdPenRoute>['body'],
): Promise<Draft> {
  const id = readId(draftId)
  const row = id === null ? null : await lockDraft(ctx, id)
  if (row === null || row.agentId !== seatOf(ctx.actor).personId) throw draftUnknown()
  const draft = await presentDraft(ctx, await held(ctx, row, { pen, act }))
  if (draft === null) throw draftUnknown()
  return draft
}

async function held(
  ctx: Ctx,
  row: DraftRow,
  { pen, act }: { pen: string; act: 'take' | 'keep' | 'leave' },
): Promise<DraftRow> {
  const holder = penOf(ctx, row)
  if (act === 'take' && holder !== pen) return updatePen(ctx, row, { ...penFor(ctx, pen), version: row.version + 1 })
  if (act === 'leave')
    return holder === pen ? updatePen(ctx, row, { pen: null, penUntil: null, version: row.version }) : row
  return holder === null || holder === pen ? updatePen(ctx, row, { ...penFor(ctx, pen), version: row.version }) : row
}
