import type { TicketChange } from '@foyer/contract/tickets'
import type { Translator } from '../i18n/translator'
import { fullMoment } from '../time/moment'
import type { KnownNames } from './show-change'
import { nameIn } from './status-name'

interface Words {
  translator: Translator
  names: KnownNames
  meId: string
}

const priorities = {
  low: 'changed.low',
  normal: 'changed.normal',
  high: 'changed.high',
  urgent: 'changed.urgent',
} as const

/** What was done, as the toast says it; of several changes in one act the weightiest. */
export function describeChange(change: TicketChange, { translator, names, meId }: Words): string {
  const { t, locale } = translator
  if (change.snoozedUntil)
    return t('changed.snoozed', { moment: fullMoment(new Date(change.snoozedUntil), translator) })
  if (change.snoozedUntil === null) return t('changed.woken')
  if (change.status !== undefined) {
    if (change.status === 'done') return t('changed.done')
    if (change.status === 'spam') return t('changed.spam')
    const status = names.statuses.find(({ key }) => key === change.status)
    return status ? t('changed.status', { status: nameIn(status.names, locale) }) : t('changed.reopened')
  }
  if (change.assigneeId === meId) return t('changed.mine')
  if (change.assigneeId !== undefined) {
    const name = names.agents.find(({ id }) => id === change.assigneeId)?.name
    return name ? t('changed.assigned', { name }) : t('changed.unassigned')
  }
  if (change.teamId !== undefined) {
    const name = names.teams.find(({ id }) => id === change.teamId)?.name
    return name ? t('changed.team', { name }) : t('changed.noTeam')
  }
  if (change.priority !== undefined) return t(priorities[change.priority])
  if (change.addTags?.length) return t('changed.tagged', { tags: list(change.addTags, locale) })
  if (change.removeTags?.length) return t('changed.untagged', { tags: list(change.removeTags, locale) })
  return t('changed.other')
}

const list = (tags: readonly string[], locale: string): string => new Intl.ListFormat(locale).format(tags)
