import { useQuery } from '@tanstack/react-query'
import { apiQuery } from '../../../lib/api/api-query'
import { call } from '../../../lib/api/call'
import { useLanguage } from '../../../lib/i18n/language'
import { Button } from '../../../ui/button'
import { DataTable } from '../../../ui/data-table'
import { Field } from '../../../ui/field'
import { PageBody } from '../../../ui/page-body'
import { Panel } from '../../../ui/panel'
import { Select } from '../../../ui/select'
import { TextInput } from '../../../ui/text-input'
import { AddForm } from '../add-form'
import { ActProblem } from '../confirm-password'
import { PageTitle } from '../page-title'
import { SettingsHead } from '../settings-head'
import { useAct } from '../use-act'

const roles = ['admin', 'manager', 'agent', 'light'] as const

/** Who has a seat, with which role; invitations go out by mail. */
export default function AgentsPage() {
  const { t } = useLanguage()
  const { data } = useQuery(apiQuery('GET /agents'))
  const { run, act, again, isBusy, error } = useAct(['GET /agents'], ['GET /desk'], ['GET /checklist'])
  const labels = { admin: t('role.admin'), manager: t('role.manager'), agent: t('role.agent'), light: t('role.light') }
  const roleOf = (text: string | undefined) => roles.find((one) => one === text) ?? 'agent'
  const options = roles.map((role) => (
    <option key={role} value={role}>
      {labels[role]}
    </option>
  ))
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
              { name: 'name', header: t('agents.name'), cell: (one) => <bdi className="font-medium">{one.name}</bdi> },
              {
                name: 'email',
                header: t('agents.email'),
                isMinor: true,
                cell: (one) => <bdi dir="ltr">{one.email}</bdi>,
              },
              {
                name: 'role',
                header: t('agents.role'),
                width: '10rem',
                cell: (one) => (
                  <Select
                    aria-label={t('agents.role')}
                    value={one.role}
                    onChange={({ target }) =>
                      act(() =>
                        call('PATCH /agents/{id}', {
                          params: { id: one.id },
                          body: { role: roleOf(target.value), version: one.version },
                        }),
                      )
                    }
                  >
                    {options}
                  </Select>
                ),
              },
              {
                name: 'state',
                header: t('mailboxes.state'),
                align: 'end',
                width: '14rem',
                cell: (one) => (
                  <>
                    {one.isInvited && <span className="text-12 text-muted">{t('agents.invited')} </span>}
                    <Button
                      size="small"
                      look="quiet"
                      onClick={() =>
                        act(() =>
                          call('PATCH /agents/{id}', {
                            params: { id: one.id },
                            body: { isActive: !one.isActive, version: one.version },
                          }),
                        )
                      }
                    >
                      {one.isActive ? t('agents.deactivate') : t('agents.activate')}
                    </Button>
                  </>
                ),
              },
            ]}
          />
        </Panel>
        <AddForm
          label={t('agents.invite')}
          isBusy={isBusy}
          onAdd={(values) =>
            run(() =>
              call('POST /agents', {
                body: { email: values.email ?? '', name: values.name ?? '', role: roleOf(values.role) },
              }),
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
        </AddForm>
        <ActProblem error={error} onConfirmed={again} />
      </PageBody>
    </>
  )
}
