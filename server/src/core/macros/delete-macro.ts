import type { Ctx } from '../context'
import { recordSetting } from '../record-setting'
import { assertMayChange } from '../sharing'
import { macroUnknown } from './errors'
import { lockMacro, updateMacro } from './macro-store'
import { presentMacro } from './present'
import { sharedMacro } from './sharing'

/** Out of everybody's sight, and kept with its uses: `restoreMacro` is the way back. */
export async function deleteMacro(ctx: Ctx, id: string): Promise<void> {
  const before = await lockMacro(ctx, id)
  if (before === null) throw macroUnknown()
  assertMayChange(ctx, sharedMacro, before)
  await updateMacro(ctx, before, { deletedAt: ctx.now })
  await recordSetting(ctx, 'macro', { before: presentMacro(before), after: null })
}
