import { useLanguage } from '../../../lib/i18n/language'
import type { PlainKey } from '../../../lib/i18n/translator'
import { useMacros } from '../../../lib/macros/use-macros'
import { useStatuses } from '../../../lib/statuses/use-statuses'
import { useAgents, useTeams } from '../../../lib/vocabulary/use-vocabulary'

const labels: Readonly<Record<string, PlainKey>> = {
  status: 'ticket.status',
  priority: 'context.priority',
  assigneeId: 'ticket.assignee',
  teamId: 'ticket.team',
  addTags: 'bulk.act.addTags',
  removeTags: 'bulk.act.removeTags',
  snoozedUntil: 'ticket.snooze',
  type: 'context.type',
  categoryId: 'context.category',
  mailboxId: 'context.mailbox',
  dueAt: 'context.due',
  incidentId: 'incident.partOf',
  rootCause: 'incident.cause',
  promisedUntil: 'promise.name',
  customFields: 'bulk.act.fields',
  isDeleted: 'ticket.delete',
  macroId: 'bulk.act.macro',
  mergeInto: 'merge.command',
}

/** What was asked for, in a few words: `Status: Done · Add tags: vip`. */
export function useActWords(): (actions: Record<string, unknown>) => string {
  const { t } = useLanguage()
  const agents = useAgents()
  const teams = useTeams()
  const { labelOf } = useStatuses()
  const { macros } = useMacros()
  const wordOf = (key: string, value: unknown): string | null => {
    if (key === 'status') return labelOf(String(value))
    if (key === 'addTags' || key === 'removeTags') return Array.isArray(value) ? value.join(', ') : null
    if (key === 'assigneeId') return agents.find(({ id }) => id === value)?.name ?? t('ticket.nobody')
    if (key === 'macroId') return macros.find(({ id }) => id === value)?.name ?? null
    if (key === 'teamId') return teams.find(({ id }) => id === value)?.name ?? t('ticket.noTeam')
    const priorities: Record<string, string> = {
      low: t('ticket.priority.low'),
      normal: t('ticket.priority.normal'),
      high: t('ticket.priority.high'),
      urgent: t('ticket.priority.urgent'),
    }
    return key === 'priority' ? (priorities[String(value)] ?? null) : null
  }
  return (actions) =>
    Object.entries(actions)
      .map(([key, value]) => [t(labels[key] ?? 'bulk.act.other'), wordOf(key, value)].filter(Boolean).join(': '))
      .join(' · ')
}
