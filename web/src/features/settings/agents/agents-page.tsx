import type { Agent } from '@foyer/contract/agents'
import { useQuery } from '@tanstack/react-query'
import { apiQuery } from '../../../lib/api/api-query'
import { call } from '../../../lib/api/call'
import { useLanguage } from '../../../lib/i18n/language'
import { DataTable } from '../../../ui/data-table'
import { Field } from '../../../ui/field'
import { PageBody } from '../../../ui/page-body'
import { Panel } from '../../../ui/panel'
import { Select } from '../../../ui/select'
import { TextInput } from '../../../ui/text-input'
import { AddForm } from '../add-form'
import { ActProblem } from '../confirm-password'
import { OpenButton } from '../open-button'
import { PageTitle } from '../page-title'
import { SettingsHead } from '../settings-head'
import type { SettingsPageProps } from '../settings-page'
import { useAct } from '../use-act'
import { AgentForm } from './agent-form'
import { roleOf, useRoles } from './use-roles'

/** Who has a seat, with which role; invitations go out by mail. */
export default function AgentsPage({ id, onOpen }: SettingsPageProps) {
  const { t } = useLanguage()
  const { data } = useQuery(apiQuery('GET /agents'))
  const { data: teams } = useQuery(apiQuery('GET /teams'))
  const { run, again, isBusy, error } = useAct(['GET /agents'], ['GET /desk'], ['GET /checklist'])
  const { labels, options } = useRoles()
  const open = data?.items.find((one) => one.id === id)
  if (open && teams)
    return (
      <AgentForm key={`${open.id} ${open.version}`} agent={open} teams={teams.items} onClose={() => onOpen(null)} />
    )
  const teamNames = (agent: Agent) =>
    (teams?.items ?? []).filter((one) => agent.teamIds.includes(one.id)).map((one) => one.name)
  return (
    <>
      <SettingsHead title={t('settings.agents')} />
      <PageBody>
        <PageTitle title={t('settings.agents')} lead={t('agents.lead')} />
        <Panel>
          <DataTable
            label={t('settings.agents')}
            rows={data?.items ?? []}
            idOf={(one) => one.id}
            columns={[
              {
                name: 'name',
                header: t('agents.name'),
                cell: (one) => <OpenButton name={one.name} below={one.email} onOpen={() => onOpen(one.id)} />,
              },
              {
                name: 'email',
                header: t('agents.email'),
                isMinor: true,
                width: '15rem',
                cell: (one) => <bdi dir="ltr">{one.email}</bdi>,
              },
              { name: 'role', header: t('agents.role'), width: '5rem', cell: (one) => labels[one.role] },
              {
                name: 'teams',
                header: t('settings.teams'),
                isMinor: true,
                cell: (one) => <bdi title={teamNames(one).join(', ')}>{teamNames(one).join(', ')}</bdi>,
              },
              {
                name: 'state',
                header: t('mailboxes.state'),
                width: '6.5rem',
                cell: (one) =>
                  !one.isActive ? t('agents.inactive') : one.isInvited ? t('agents.invited') : t('agents.active'),
              },
            ]}
          />
        </Panel>
        <AddForm
          label={t('agents.invite')}
          isBusy={isBusy}
          onAdd={({ email = '', name = '', role, team = '' }) =>
            run(() =>
              call('POST /agents', { body: { email, name, role: roleOf(role), teamIds: team === '' ? [] : [team] } }),
            )
          }
        >
          <Field label={t('agents.name')}>
            <TextInput name="name" autoComplete="off" />
          </Field>
          <Field label={t('agents.email')}>
            <TextInput name="email" type="email" dir="ltr" autoComplete="off" />
          </Field>
          <Field label={t('agents.role')}>
            <Select name="role" defaultValue="agent">
              {options}
            </Select>
          </Field>
          <Field label={t('ticket.team')}>
            <Select name="team" defaultValue="">
              <option value="">{t('ticket.noTeam')}</option>
              {teams?.items.map((one) => (
                <option key={one.id} value={one.id}>
                  {one.name}
                </option>
              ))}
            </Select>
          </Field>
        </AddForm>
        <ActProblem error={error} onConfirmed={again} />
      </PageBody>
    </>
  )
}
