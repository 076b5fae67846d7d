import type { Reminder } from '@foyer/contract/reminder'
import type { Translator } from '../../../lib/i18n/translator'
import { dayAndTime } from '../../../lib/time/moment'

/** When, for whom and by whom, as far as that is not oneself. */
export function reminderFacts({ dueAt, agent, setBy }: Reminder, language: Translator, meId: string): string[] {
  const { t } = language
  return [
    dayAndTime(new Date(dueAt), language),
    ...(agent.id === meId ? [] : [t('reminder.for', { name: agent.name })]),
    ...(setBy === null || setBy.id === meId || setBy.id === agent.id ? [] : [t('reminder.by', { name: setBy.name })]),
  ]
}
