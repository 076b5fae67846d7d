import { useLanguage } from '../i18n/language'
import { dayAndTime } from '../time/moment'
import { snoozePresets, wakeAt } from './snooze-presets'

/** The moments that menus offer, with their names and how they read now, by the agent's clock. */
export function usePresetMoments() {
  const language = useLanguage()
  const { t, timeZone } = language
  const names = {
    laterToday: t('snooze.laterToday'),
    tomorrow: t('snooze.tomorrow'),
    monday: t('snooze.monday'),
    week: t('snooze.week'),
    month: t('snooze.month'),
  }
  const now = new Date()
  return snoozePresets.map((preset) => {
    const at = wakeAt(preset, now, timeZone)
    return { preset, at, name: names[preset], moment: dayAndTime(at, language) }
  })
}
