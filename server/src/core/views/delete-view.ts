import type { Ctx } from '../context'
import { recordSetting } from '../record-setting'
import { assertMayChange } from '../sharing'
import { viewUnknown } from './errors'
import { presentView } from './present'
import { sharedView } from './sharing'
import { lockView, updateView } from './view-store'

/** Out of everybody's sight, and kept with its pins: `restoreView` is the way back. */
export async function deleteView(ctx: Ctx, id: string): Promise<void> {
  const before = await lockView(ctx, id)
  if (before === null) throw viewUnknown()
  assertMayChange(ctx, sharedView, before)
  await updateView(ctx, before, { deletedAt: ctx.now })
  await recordSetting(ctx, 'view', { before: presentView(before), after: null })
}
