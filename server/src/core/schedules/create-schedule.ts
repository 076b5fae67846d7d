import type { RouteInput } from '@foyer/contract/route'
import type { createSchedule as createScheduleRoute, Schedule } from '@foyer/contract/schedules'
import { newId } from '../../platform/ids'
import type { Ctx } from '../context'
import { orTaken } from '../or-taken'
import { recordSetting } from '../record-setting'
import { checkHours } from './check-hours'
import { scheduleNameTaken } from './errors'
import { presentSchedule } from './present'
import { clearDefault, insertHours, insertSchedule, listScheduleRows } from './schedule-store'

/** Its first hours judge since ever; the first schedule of a desk is its default. */
export async function createSchedule(
  ctx: Ctx,
  { name, holidays = [], ...given }: RouteInput<typeof createScheduleRoute>['body'],
): Promise<Schedule> {
  const hours = checkHours(ctx, { zone: given.zone, week: given.week, holidays })
  const isDefault = given.isDefault ?? (await listScheduleRows(ctx)).length === 0
  if (isDefault) await clearDefault(ctx)
  const row = { id: newId(ctx.now), name, isDefault }
  await orTaken(insertSchedule(ctx, row), scheduleNameTaken)
  await insertHours(ctx, { id: row.id, version: 1 }, { ...hours, effectiveFrom: null })
  const after = presentSchedule({ ...row, ...hours, version: 1, deletedAt: null, effectiveFrom: null })
  await recordSetting(ctx, 'schedule', { before: null, after })
  return after
}
