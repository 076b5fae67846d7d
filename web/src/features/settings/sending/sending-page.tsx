import { useQuery } from '@tanstack/react-query'
import { apiQuery } from '../../../lib/api/api-query'
import { call } from '../../../lib/api/call'
import { useLanguage } from '../../../lib/i18n/language'
import { DataTable } from '../../../ui/data-table'
import { Field } from '../../../ui/field'
import { PageBody } from '../../../ui/page-body'
import { Panel } from '../../../ui/panel'
import { PasswordInput } from '../../../ui/password-input'
import { Select } from '../../../ui/select'
import { TextInput } from '../../../ui/text-input'
import { AddForm } from '../add-form'
import { ActProblem } from '../confirm-password'
import { OpenButton } from '../open-button'
import { PageTitle } from '../page-title'
import { SettingsHead } from '../settings-head'
import type { SettingsPageProps } from '../settings-page'
import { useAct } from '../use-act'
import { RelayForm } from './relay-form'
import { RelayState } from './relay-state'
import { securityOf, useSecurities } from './use-securities'

/** SMTP accounts to send by; without one every mail is captured. */
export default function SendingPage({ id, onOpen }: SettingsPageProps) {
  const { t } = useLanguage()
  const { data } = useQuery(apiQuery('GET /relays'))
  const { run, again, isBusy, error } = useAct(['GET /relays'], ['GET /desk'], ['GET /checklist'])
  const { options } = useSecurities()
  const open = data?.items.find((one) => one.id === id)
  if (open) return <RelayForm key={`${open.id} ${open.version}`} relay={open} onClose={() => onOpen(null)} />
  const add = ({ host = '', port, security, user, password }: Record<string, string>) =>
    run(async () => {
      const made = await call('POST /relays', {
        body: {
          name: host,
          host,
          port: Number(port ?? 587),
          security: securityOf(security),
          ...(user && { user }),
          ...(password && { password }),
        },
      })
      onOpen(made.id)
    })
  return (
    <>
      <SettingsHead title={t('settings.sending')} />
      <PageBody>
        <PageTitle title={t('settings.sending')} lead={t('sending.lead')} />
        <Panel>
          <DataTable
            label={t('settings.sending')}
            rows={data?.items ?? []}
            idOf={(one) => one.id}
            empty={<p className="p-4 text-muted">{t('sending.none')}</p>}
            columns={[
              {
                name: 'name',
                header: t('mailboxes.name'),
                cell: (one) => <OpenButton name={one.name} onOpen={() => onOpen(one.id)} />,
              },
              {
                name: 'host',
                header: t('sending.host'),
                isMinor: true,
                cell: (one) => <bdi dir="ltr">{`${one.host}:${one.port}`}</bdi>,
              },
              { name: 'state', header: t('sending.state'), cell: (one) => <RelayState relay={one} /> },
            ]}
          />
        </Panel>
        <AddForm label={t('sending.add')} isBusy={isBusy} onAdd={add}>
          <Field label={t('sending.host')}>
            <TextInput name="host" dir="ltr" autoComplete="off" />
          </Field>
          <Field label={t('sending.port')} className="w-24">
            <TextInput name="port" type="number" defaultValue="587" />
          </Field>
          <Field label={t('sending.security')}>
            <Select name="security" defaultValue="starttls">
              {options}
            </Select>
          </Field>
          <Field label={t('sending.user')}>
            <TextInput name="user" dir="ltr" autoComplete="off" />
          </Field>
          <Field label={t('signIn.password')}>
            <PasswordInput name="password" autoComplete="new-password" />
          </Field>
        </AddForm>
        <ActProblem error={error} onConfirmed={again} />
      </PageBody>
    </>
  )
}
