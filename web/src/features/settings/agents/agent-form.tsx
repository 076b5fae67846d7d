import { type Agent, changeAgent } from '@foyer/contract/agents'
import type { Team } from '@foyer/contract/desk'
import { Id } from '@foyer/contract/primitives'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { z } from 'zod'
import { ApiProblem } from '../../../lib/api/api-problem'
import { call } from '../../../lib/api/call'
import { useLanguage } from '../../../lib/i18n/language'
import { useMe } from '../../../lib/session/session'
import { sessionQuery } from '../../../lib/session/session-query'
import { SettingGroup } from '../../../ui/form/setting-group'
import { SettingRow } from '../../../ui/form/setting-row'
import { SettingsForm } from '../../../ui/form/settings-form'
import { useContractForm } from '../../../ui/form/use-contract-form'
import { PageBody } from '../../../ui/page-body'
import { Select } from '../../../ui/select'
import { Switch } from '../../../ui/switch'
import { TextInput } from '../../../ui/text-input'
import { ActProblem } from '../confirm-password'
import { PageTitle } from '../page-title'
import { SettingsHead } from '../settings-head'
import { InvitationGroup } from './invitation-group'
import { TeamChoice } from './team-choice'
import { useRoles } from './use-roles'

const agentForm = changeAgent.body.omit({ version: true }).extend({ teamIds: z.array(Id) })

/** One seat: name, role and its reach, teams, and whether it may sign in. */
export function AgentForm({ agent, teams, onClose }: { agent: Agent; teams: readonly Team[]; onClose: () => void }) {
  const { t } = useLanguage()
  const client = useQueryClient()
  const me = useMe()
  const { options } = useRoles()
  const [refused, setRefused] = useState<ApiProblem | null>(null)
  const { id, name, role, managesTeamIds, isActive, needsRelease, teamIds } = agent
  const contractForm = useContractForm({
    schema: agentForm,
    values: { name, role, managesTeamIds, isActive, needsRelease, teamIds },
    save: async ({ teamIds: chosen, ...values }, changed) => {
      setRefused(null)
      const names: string[] = changed.map((one) => one.split('.')[0] ?? one)
      try {
        const entries = Object.entries(values).filter(([key]) => names.includes(key))
        if (entries.length > 0)
          await call('PATCH /agents/{id}', {
            params: { id },
            body: { ...Object.fromEntries(entries), version: agent.version },
          })
        await setTeams(id, teams, chosen)
      } catch (error) {
        if (error instanceof ApiProblem && error.code === 'session.confirm') setRefused(error)
        throw error
      }
      for (const route of ['GET /teams', 'GET /desk', 'GET /agents'])
        await client.invalidateQueries({ queryKey: [route] })
      if (id === me.id) await client.fetchQuery({ ...sessionQuery, staleTime: 0 })
    },
  })
  const { control, watch } = contractForm.form
  const labels = {
    name: t('agents.name'),
    role: t('agents.role'),
    managesTeamIds: t('agents.manages'),
    isActive: t('agents.isActive'),
    needsRelease: t('agents.needsRelease'),
    teamIds: t('settings.teams'),
  }
  return (
    <>
      <SettingsHead title={name} parent={{ label: t('settings.agents'), onOpen: onClose }} />
      <SettingsForm contractForm={contractForm} labels={labels}>
        <PageBody>
          <PageTitle title={name} lead={agent.email ?? ''} />
          <SettingGroup title={t('agents.seat')}>
            <SettingRow control={control} name="name" label={labels.name}>
              {(field) => <TextInput {...field} value={field.value ?? ''} />}
            </SettingRow>
            <SettingRow control={control} name="role" label={labels.role}>
              {(field) => (
                <Select {...field} value={field.value ?? 'agent'}>
                  {options}
                </Select>
              )}
            </SettingRow>
            {watch('role') === 'manager' && (
              <SettingRow control={control} name="managesTeamIds" label={labels.managesTeamIds}>
                {(field) => (
                  <div className="grid gap-2">
                    <Select
                      value={field.value === null ? 'all' : 'some'}
                      onChange={({ target }) => field.onChange(target.value === 'all' ? null : [])}
                    >
                      <option value="all">{t('agents.managesAll')}</option>
                      <option value="some">{t('agents.managesSome')}</option>
                    </Select>
                    {field.value && <TeamChoice teams={teams} chosen={field.value} onChange={field.onChange} />}
                  </div>
                )}
              </SettingRow>
            )}
            <SettingRow control={control} name="isActive" label={labels.isActive} hint={t('agents.activeHint')}>
              {({ value, ...field }) => <Switch {...field} checked={value ?? false} />}
            </SettingRow>
            <SettingRow
              control={control}
              name="needsRelease"
              label={labels.needsRelease}
              hint={t('agents.needsReleaseHint')}
            >
              {({ value, ...field }) => <Switch {...field} checked={value ?? false} />}
            </SettingRow>
            {teams.length > 0 && (
              <SettingRow control={control} name="teamIds" label={labels.teamIds}>
                {(field) => <TeamChoice teams={teams} chosen={field.value} onChange={field.onChange} />}
              </SettingRow>
            )}
          </SettingGroup>
          {agent.isInvited && <InvitationGroup agentId={id} />}
        </PageBody>
      </SettingsForm>
      {refused && (
        <div className="border-bs border-border px-8 pbe-4 phone:px-4">
          <ActProblem error={refused} onConfirmed={() => contractForm.submit()} />
        </div>
      )}
    </>
  )
}

/** Teams keep their members, so each team this agent joins or leaves is told anew. */
async function setTeams(id: string, teams: readonly Team[], chosen: readonly string[]): Promise<void> {
  for (const team of teams) {
    const isIn = team.memberIds.includes(id)
    if (isIn === chosen.includes(team.id)) continue
    const body = isIn ? team.memberIds.filter((one) => one !== id) : [...team.memberIds, id]
    await call('PUT /teams/{id}/members', { params: { id: team.id }, body })
  }
}
