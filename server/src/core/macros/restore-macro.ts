import type { Macro } from '@foyer/contract/macros'
import type { Ctx } from '../context'
import { recordSetting } from '../record-setting'
import { assertMayChange, assertRoom } from '../sharing'
import { macroUnknown } from './errors'
import { lockMacro, updateMacro } from './macro-store'
import { answerMacro, presentMacro } from './present'
import { sharedMacro } from './sharing'

export async function restoreMacro(ctx: Ctx, id: string): Promise<Macro> {
  const before = await lockMacro(ctx, id, { isDeleted: true })
  if (before === null) throw macroUnknown()
  assertMayChange(ctx, sharedMacro, before)
  await assertRoom(ctx, sharedMacro, before)
  const row = await updateMacro(ctx, before, { deletedAt: null })
  await recordSetting(ctx, 'macro', { before: null, after: presentMacro(row) })
  return answerMacro(ctx, row.id)
}
