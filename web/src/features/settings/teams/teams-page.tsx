import { useQuery } from '@tanstack/react-query'
import { apiQuery } from '../../../lib/api/api-query'
import { call } from '../../../lib/api/call'
import { useLanguage } from '../../../lib/i18n/language'
import { Button } from '../../../ui/button'
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
          <section key={team.id} className="mbe-4">
            <h2 className="flex items-center gap-2 font-semibold">
              <bdi>{team.name}</bdi>
              <span className="flex-1" />
              <Button
                size="small"
                look="quiet"
                onClick={() => act(() => call('DELETE /teams/{id}', { params: { id: team.id } }))}
              >
                {t('settings.remove')}
              </Button>
            </h2>
            <Panel className="mbs-2 flex flex-wrap gap-x-6 gap-y-1 p-3">
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
          onAdd={(values) => run(() => call('POST /teams', { body: { name: values.name ?? '' } }))}
        >
          <Field label={t('mailboxes.name')}>
            <TextInput name="name" autoComplete="off" />
          </Field>
        </AddForm>
        <ActProblem error={error} onConfirmed={again} />
      </PageBody>
    </>
  )
}
