import { useQuery } from '@tanstack/react-query'
import { apiQuery } from '../../../lib/api/api-query'
import { call } from '../../../lib/api/call'
import { useLanguage } from '../../../lib/i18n/language'
import { Checkbox } from '../../../ui/checkbox'
import { Field } from '../../../ui/field'
import { PageBody } from '../../../ui/page-body'
import { Panel } from '../../../ui/panel'
import { TextInput } from '../../../ui/text-input'
import { AddForm } from '../add-form'
import { ActProblem } from '../confirm-password'
import { PageTitle } from '../page-title'
import { SettingsHead } from '../settings-head'
import { useAct } from '../use-act'
import { TeamHead } from './team-head'

/** Agents who work together, and who belongs to them. */
export default function TeamsPage() {
  const { t } = useLanguage()
  const { data: teams } = useQuery(apiQuery('GET /teams'))
  const { data: desk } = useQuery(apiQuery('GET /desk'))
  const { run, act, again, isBusy, error } = useAct(['GET /teams'], ['GET /session'], ['GET /checklist'])
  const agents = (desk?.agents ?? []).filter((one) => one.isActive)
  return (
    <>
      <SettingsHead title={t('settings.teams')} />
      <PageBody>
        <PageTitle title={t('settings.teams')} lead={t('teams.lead')} />
        {teams?.items.map((team) => (
          <section key={team.id} className="mbe-6">
            <TeamHead
              team={team}
              onChange={(change) =>
                run(() =>
                  call('PATCH /teams/{id}', { params: { id: team.id }, body: { ...change, version: team.version } }),
                )
              }
              onRemove={() => act(() => call('DELETE /teams/{id}', { params: { id: team.id } }))}
            />
            <Panel className="mbs-2 grid grid-cols-[repeat(auto-fill,minmax(9.5rem,1fr))] gap-x-4 gap-y-1 p-3">
              {agents.map((agent) => (
                <Checkbox
                  key={agent.id}
                  checked={team.memberIds.includes(agent.id)}
                  onChange={({ target }) =>
                    act(() =>
                      call('PUT /teams/{id}/members', {
                        params: { id: team.id },
                        body: target.checked
                          ? [...team.memberIds, agent.id]
                          : team.memberIds.filter((id) => id !== agent.id),
                      }),
                    )
                  }
                >
                  <bdi>{agent.name}</bdi>
                </Checkbox>
              ))}
            </Panel>
          </section>
        ))}
        <AddForm
          label={t('teams.add')}
          isBusy={isBusy}
          onAdd={({ name = '', tier }) => run(() => call('POST /teams', { body: { name, tier: Number(tier) || 1 } }))}
        >
          <Field label={t('mailboxes.name')}>
            <TextInput name="name" autoComplete="off" />
          </Field>
          <Field label={t('teams.tier')} className="w-24">
            <TextInput name="tier" type="number" min={1} max={9} defaultValue="1" />
          </Field>
        </AddForm>
        <ActProblem error={error} onConfirmed={again} />
      </PageBody>
    </>
  )
}
