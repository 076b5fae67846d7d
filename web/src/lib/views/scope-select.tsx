import type { ViewScope } from '@foyer/contract/views'
import { Select } from '../../ui/select'
import { useLanguage } from '../i18n/language'
import { useMay, useMe } from '../session/session'
import { useTeams } from '../vocabulary/use-vocabulary'

export interface ScopeOfView {
  scope: ViewScope
  teamId: string | null
}

/** Who sees a view, or another thing that is shared like one: only those are offered to whom this agent may give it. */
export function ScopeSelect({
  value,
  verb,
  onChange,
}: {
  value: ScopeOfView
  /** What it takes to give it to others. */
  verb: string
  onChange: (value: ScopeOfView) => void
}) {
  const { t } = useLanguage()
  const mayShare = useMay(verb)
  const { role, managesTeamIds } = useMe()
  const leadsAll = role === 'admin' || managesTeamIds === null
  const teams = useTeams()
  const led = mayShare ? teams.filter(({ id }) => leadsAll || managesTeamIds?.includes(id)) : []
  const asText = ({ scope, teamId }: ScopeOfView) => (teamId === null ? scope : `team ${teamId}`)
  const choose = (text: string) => {
    if (text.startsWith('team ')) onChange({ scope: 'team', teamId: text.slice(5) })
    else onChange({ scope: text === 'shared' ? 'shared' : 'personal', teamId: null })
  }
  return (
    <Select value={asText(value)} onChange={({ target }) => choose(target.value)}>
      <option value="personal">{t('views.scope.personal')}</option>
      {led.map(({ id, name }) => (
        <option key={id} value={`team ${id}`}>
          {t('views.scope.team', { team: name })}
        </option>
      ))}
      {value.scope === 'team' && value.teamId === null && <option value="team">{t('views.teamGone')}</option>}
      {((mayShare && leadsAll) || value.scope === 'shared') && (
        <option value="shared">{t('views.scope.shared')}</option>
      )}
    </Select>
  )
}
