import type { MacroChange, MacroProblem, MacroSummary } from '@foyer/contract/macros'
import { useCustomFields } from '../fields/use-custom-fields'
import { useLanguage } from '../i18n/language'
import { useStatuses } from '../statuses/use-statuses'
import { shortMoment } from '../time/moment'
import { useAgents, useTeams, useTypes } from '../vocabulary/use-vocabulary'
import { actionLabels, priorityLabels } from './macro-labels'

export interface ChangeWords {
  label: string
  /** Null where there is nothing to tell a before from an after. */
  before: string | null
  after: string
}

const record = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? { ...value } : {}

/** Changes and problems of macros in the agent's words. */
export function useMacroWords() {
  const language = useLanguage()
  const { t, locale } = language
  const { labelOf: statusName } = useStatuses()
  const { labelOf: typeName } = useTypes()
  const fields = useCustomFields('ticket')
  const agents = useAgents()
  const teams = useTeams()

  /** Null for what is no change of the ticket. */
  function wordsOf({ type, data, names }: MacroChange): ChangeWords | null {
    const named = (id: unknown): string => names[String(id)] ?? t('context.none')
    const both = (label: string, read: (value: unknown) => string): ChangeWords => ({
      label,
      before: read(data.before),
      after: read(data.after),
    })
    const tags = (Array.isArray(data.tagIds) ? data.tagIds : []).map(named)
    const listed = new Intl.ListFormat(locale, { type: 'unit' }).format(tags)
    switch (type) {
      case 'ticket.statusChanged':
        return both(t('ticket.status'), (state) => {
          const { statusId, snoozedUntil } = record(state)
          const name = statusName(named(statusId))
          return typeof snoozedUntil === 'string'
            ? `${name} (${shortMoment(new Date(snoozedUntil), new Date(), language)})`
            : name
        })
      case 'ticket.assigned':
        return both(t('ticket.assignee'), named)
      case 'ticket.teamChanged':
        return both(t('ticket.team'), named)
      case 'ticket.categoryChanged':
        return both(t('context.category'), named)
      case 'ticket.typeChanged':
        return both(t('context.type'), (id) => (id === null ? t('context.none') : typeName(named(id))))
      case 'ticket.priorityChanged':
        return both(t('context.priority'), (value) => {
          const key = priorityLabels[String(value)]
          return key === undefined ? String(value) : t(key)
        })
      case 'ticket.tagged':
        return { label: t('macros.action.addTags'), before: null, after: listed }
      case 'ticket.untagged':
        return { label: t('macros.action.removeTags'), before: null, after: listed }
      case 'ticket.fieldChanged': {
        const { before, after } = record(data.personal)
        const say = (value: unknown) => (value === null || value === undefined ? t('context.none') : String(value))
        const label = fields.find(({ key }) => key === data.key)?.label ?? String(data.key)
        return { label, before: say(before), after: say(after) }
      }
      default:
        return null
    }
  }

  function problemOf({ macroId, index, code, value }: MacroProblem, macros: readonly MacroSummary[]): string {
    const macro = macros.find(({ id }) => id === macroId)
    const action = index === null ? undefined : macro?.actions[index]
    if (action === undefined) return t('macros.problem.macroGone')
    const label = t(actionLabels[action.action])
    if (code !== 'macro.gone') {
      const key = `problem.${code}`
      return `${label}: ${language.has(key) ? t(key) : t('problem.unknown')}`
    }
    const name = [...agents, ...teams].find(({ id }) => id === value)?.name ?? (isId(value) ? '' : value)
    return name === ''
      ? t('macros.problem.gone', { action: label })
      : t('macros.problem.goneNamed', { action: label, name })
  }
  return { wordsOf, problemOf }
}

const isId = (value: string): boolean => /^[0-9a-f]{8}-[0-9a-f-]{27}$/.test(value)
