import { addMonths, momentOf, type WallTime, wallTime, weekdayOf } from '../time/zoned'

export type SnoozePreset = 'laterToday' | 'tomorrow' | 'monday' | 'week' | 'month'
export const snoozePresets: readonly SnoozePreset[] = ['laterToday', 'tomorrow', 'monday', 'week', 'month']
export const morning = 9

/** When a preset wakes the ticket, by the agent's clock: mornings at nine, "later today" in three hours. */
export function wakeAt(preset: SnoozePreset, now: Date, timeZone: string): Date {
  const wall = wallTime(now, timeZone)
  if (preset === 'laterToday') return momentOf({ ...wall, hour: wall.hour + 3, minute: 0 }, timeZone)
  return momentOf({ ...dayOf(preset, wall), hour: morning, minute: 0 }, timeZone)
}

function dayOf(preset: Exclude<SnoozePreset, 'laterToday'>, wall: WallTime): WallTime {
  if (preset === 'month') return addMonths(wall, 1)
  const days = { tomorrow: 1, monday: (8 - weekdayOf(wall)) % 7 || 7, week: 7 }[preset]
  return { ...wall, day: wall.day + days }
}
