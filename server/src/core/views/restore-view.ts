import type { View } from '@foyer/contract/views'
import type { Ctx } from '../context'
import { recordSetting } from '../record-setting'
import { assertMayChange, assertRoom } from '../sharing'
import { viewUnknown } from './errors'
import { answerView, presentView } from './present'
import { sharedView } from './sharing'
import { lockView, updateView } from './view-store'

export async function restoreView(ctx: Ctx, id: string): Promise<View> {
  const before = await lockView(ctx, id, { isDeleted: true })
  if (before === null) throw viewUnknown()
  assertMayChange(ctx, sharedView, before)
  await assertRoom(ctx, sharedView, before)
  const row = await updateView(ctx, before, { deletedAt: null })
  await recordSetting(ctx, 'view', { before: null, after: presentView(row) })
  const view = await answerView(ctx, row.id)
  if (view === null) throw viewUnknown()
  return view
}
