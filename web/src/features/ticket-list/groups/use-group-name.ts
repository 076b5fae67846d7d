import { noGroup } from '@foyer/contract/group-pages'
import type { TicketGroup, TicketGrouping } from '@foyer/contract/grouping'
import { useLanguage } from '../../../lib/i18n/language'
import type { PlainKey } from '../../../lib/i18n/translator'
import { useStatuses } from '../../../lib/statuses/use-statuses'
import { calendarDay } from '../../../lib/time/moment'
import { useTypes } from '../../../lib/vocabulary/use-vocabulary'

const withNone: Readonly<Record<TicketGrouping, PlainKey>> = {
  assignee: 'ticket.nobody',
  team: 'ticket.noTeam',
  status: 'list.group.without',
  priority: 'list.group.without',
  type: 'list.group.noType',
  mailbox: 'list.group.noMailbox',
  customer: 'list.group.without',
  organization: 'list.group.noOrganization',
  due: 'list.group.noDue',
}

const priorities = ['low', 'normal', 'high', 'urgent'] as const
const isPriority = (key: string): key is (typeof priorities)[number] => priorities.some((one) => one === key)

/** What a group is called, in the words of the desk. */
export function useGroupName(by: TicketGrouping | null): (group: TicketGroup) => string {
  const language = useLanguage()
  const { t } = language
  const statuses = useStatuses()
  const types = useTypes()
  return ({ key, name }) => {
    if (by === null) return ''
    if (key === noGroup) return t(withNone[by])
    if (by === 'priority' && isPriority(key)) return t(`ticket.priority.${key}`)
    if (by === 'status') return statuses.labelOf(key)
    if (by === 'type') return types.labelOf(key)
    if (by === 'due') return calendarDay(key, language)
    return name || t('ticket.unknownAuthor')
  }
}
