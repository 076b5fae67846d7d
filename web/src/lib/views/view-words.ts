import type { View, ViewFinding } from '@foyer/contract/views'
import type { Translator } from '../i18n/translator'
import { fieldLabels } from './field-labels'

/** Why a condition of a view does not hold (any more), in a sentence. */
export function findingSentence({ field, value, reason }: ViewFinding, { t }: Translator): string {
  const label = fieldLabels[field]
  const name = value === '' ? field : `${label === undefined ? field : t(label)}: ${value}`
  return reason === 'archived' ? t('views.finding.archived', { name }) : t('views.finding.unknown', { name })
}

/** Who sees a view, or another thing that is shared like one, in two words. */
export function seenBy(
  { scope, teamId }: Pick<View, 'scope' | 'teamId'>,
  teams: readonly { id: string; name: string }[],
  { t }: Translator,
): string {
  if (scope === 'personal') return t('views.scope.personal')
  if (scope === 'shared') return t('views.scope.shared')
  return teams.find(({ id }) => id === teamId)?.name ?? t('views.teamGone')
}
