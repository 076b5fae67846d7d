import type { Schedule } from '@foyer/contract/schedules'
import type { ScheduleRow } from './schedule-store'

export const presentSchedule = (row: ScheduleRow): Schedule => ({
  id: row.id,
  version: row.version,
  name: row.name,
  zone: row.zone,
  week: row.week,
  holidays: [...row.holidays],
  isDefault: row.isDefault,
  effectiveFrom: row.effectiveFrom?.toISOString() ?? null,
})
