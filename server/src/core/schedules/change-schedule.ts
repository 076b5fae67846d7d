import type { RouteInput } from '@foyer/contract/route'
import type { changeSchedule as changeScheduleRoute, Schedule } from '@foyer/contract/schedules'
import { assertVersion } from '../assert-version'
import type { Ctx } from '../context'
import { orTaken } from '../or-taken'
import { recordSetting } from '../record-setting'
import { checkHours } from './check-hours'
import { scheduleNameTaken, scheduleUnknown } from './errors'
import { presentSchedule } from './present'
import { clearDefault, insertHours, lockSchedule, type ScheduleRow, updateSchedule } from './schedule-store'

/** Other hours are a version of their own, from now on or from the moment that is said; what passed before stays as judged. */
export async function changeSchedule(
  ctx: Ctx,
  id: string,
  given: RouteInput<typeof changeScheduleRoute>['body'],
): Promise<Schedule> {
  const row = await lockSchedule(ctx, id)
  if (row === null) throw scheduleUnknown()
  assertVersion(given.version, row)
  const { name, isDefault } = given
  if (isDefault === true) await clearDefault(ctx)
  const set = { ...(name !== undefined && { name }), ...(isDefault !== undefined && { isDefault }) }
  await orTaken(updateSchedule(ctx, row, set), scheduleNameTaken)
  const hours = await changeHours(ctx, row, given)
  const after = presentSchedule({ ...row, ...set, ...hours, version: row.version + 1 })
  await recordSetting(ctx, 'schedule', { before: presentSchedule(row), after })
  return after
}

async function changeHours(
  ctx: Ctx,
  row: ScheduleRow,
  { zone, week, holidays, effectiveFrom }: RouteInput<typeof changeScheduleRoute>['body'],
): Promise<Partial<ScheduleRow>> {
  if (zone === undefined && week === undefined && holidays === undefined) return {}
  const hours = checkHours(ctx, {
    zone: zone ?? row.zone,
    week: week ?? row.week,
    holidays: holidays ?? row.holidays,
  })
  const from = effectiveFrom === undefined ? ctx.now : new Date(effectiveFrom)
  await insertHours(ctx, { id: row.id, version: row.version + 1 }, { ...hours, effectiveFrom: from })
  return { ...hours, effectiveFrom: from }
}
