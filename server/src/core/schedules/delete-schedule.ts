import type { Ctx } from '../context'
import { recordSetting } from '../record-setting'
import { scheduleUnknown } from './errors'
import { presentSchedule } from './present'
import { lockSchedule, updateSchedule } from './schedule-store'

/** Nothing can go by it any more; what was judged by it keeps its hours. */
export async function deleteSchedule(ctx: Ctx, id: string): Promise<void> {
  const row = await lockSchedule(ctx, id)
  if (row === null) throw scheduleUnknown()
  await updateSchedule(ctx, row, { isDefault: false, deletedAt: ctx.now })
  await recordSetting(ctx, 'schedule', { before: presentSchedule(row), after: null })
}
