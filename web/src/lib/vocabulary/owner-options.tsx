import { useLanguage } from '../i18n/language'

interface Named {
  id: string
  name: string
}

/** Teams and agents to choose from, for a select; the groups say which is which. */
export function OwnerOptions({ teams, agents }: { teams: readonly Named[]; agents: readonly Named[] }) {
  const { t } = useLanguage()
  const options = (named: readonly Named[]) =>
    named.map((one) => (
      <option key={one.id} value={one.id}>
        {one.name}
      </option>
    ))
  return (
    <>
      {teams.length > 0 && <optgroup label={t('settings.teams')}>{options(teams)}</optgroup>}
      <optgroup label={t('settings.agents')}>{options(agents)}</optgroup>
    </>
  )
}
