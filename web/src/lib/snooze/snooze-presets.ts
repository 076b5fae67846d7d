export type SnoozePreset = 'laterToday' | 'tomorrow' | 'monday' | 'week' | 'month'
export const snoozePresets: readonly SnoozePreset[] = ['laterToday', 'tomorrow', 'monday', 'week', 'month']
const morning = 9

/** When a preset wakes the ticket, in the agent's own time: mornings at nine, "later today" in three hours. */
export function wakeAt(preset: SnoozePreset, now: Date): Date {
  const at = new Date(now)
  if (preset === 'laterToday') {
    at.setHours(at.getHours() + 3, 0, 0, 0)
    return at
  }
  const days = { tomorrow: 1, monday: (8 - now.getDay()) % 7 || 7, week: 7, month: 0 }[preset]
  if (preset === 'month') at.setMonth(at.getMonth() + 1)
  at.setDate(at.getDate() + days)
  at.setHours(morning, 0, 0, 0)
  return at
}
