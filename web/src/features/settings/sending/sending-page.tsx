import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { apiQuery } from '../../../lib/api/api-query'
import { call } from '../../../lib/api/call'
import { useLanguage } from '../../../lib/i18n/language'
import { Button } from '../../../ui/button'
import { DataTable } from '../../../ui/data-table'
import { Field } from '../../../ui/field'
import { InlineNotice } from '../../../ui/inline-notice'
import { PageBody } from '../../../ui/page-body'
import { Panel } from '../../../ui/panel'
import { PasswordInput } from '../../../ui/password-input'
import { Select } from '../../../ui/select'
import { TextInput } from '../../../ui/text-input'
import { AddForm } from '../add-form'
import { ActProblem } from '../confirm-password'
import { PageTitle } from '../page-title'
import { SettingsHead } from '../settings-head'
import { useAct } from '../use-act'

/** SMTP accounts to send by; without one every mail is captured. */
export default function SendingPage() {
  const { t } = useLanguage()
  const { data } = useQuery(apiQuery('GET /relays'))
  const { run, act, again, isBusy, error } = useAct(['GET /relays'], ['GET /desk'], ['GET /checklist'])
  const [tested, setTested] = useState<{ isWorking: boolean; detail: string } | null>(null)
  const security = (text: string | undefined) => (text === 'none' || text === 'tls' ? text : 'starttls')
  const add = (values: Record<string, string>) =>
    run(() =>
      call('POST /relays', {
        body: {
          name: values.host ?? '',
          host: values.host ?? '',
          port: Number(values.port ?? 587),
          security: security(values.security),
          ...(values.user && { user: values.user }),
          ...(values.password && { password: values.password }),
        },
      }),
    )
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
                name: 'host',
                header: t('sending.host'),
                cell: (one) => <bdi dir="ltr">{`${one.host}:${one.port}`}</bdi>,
              },
              {
                name: 'user',
                header: t('sending.user'),
                isMinor: true,
                cell: (one) => <bdi dir="ltr">{one.user ?? ''}</bdi>,
              },
              {
                name: 'error',
                header: t('sending.state'),
                isMinor: true,
                cell: (one) => (
                  <span className={one.lastError ? 'text-danger' : 'text-muted'}>{one.lastError ?? ''}</span>
                ),
              },
              {
                name: 'acts',
                header: '',
                align: 'end',
                width: '12rem',
                cell: (one) => (
                  <>
                    <Button
                      size="small"
                      look="quiet"
                      onClick={() =>
                        act(async () => setTested(await call('POST /relays/{id}/test', { params: { id: one.id } })))
                      }
                    >
                      {t('sending.test')}
                    </Button>
                    <Button
                      size="small"
                      look="quiet"
                      onClick={() => act(() => call('DELETE /relays/{id}', { params: { id: one.id } }))}
                    >
                      {t('settings.remove')}
                    </Button>
                  </>
                ),
              },
            ]}
          />
        </Panel>
        {tested && (
          <InlineNotice tone={tested.isWorking ? 'quiet' : 'danger'} className="mbs-3">
            {tested.isWorking ? t('sending.works') : t('sending.fails')} <span dir="auto">{tested.detail}</span>
          </InlineNotice>
        )}
        <AddForm label={t('sending.add')} isBusy={isBusy} onAdd={add}>
          <Field label={t('sending.host')}>
            <TextInput name="host" dir="ltr" autoComplete="off" />
          </Field>
          <Field label={t('sending.port')} className="w-24">
            <TextInput name="port" type="number" defaultValue="587" />
          </Field>
          <Field label={t('sending.security')}>
            <Select name="security" defaultValue="starttls">
              <option value="starttls">STARTTLS</option>
              <option value="tls">TLS</option>
              <option value="none">{t('sending.noTls')}</option>
            </Select>
          </Field>
          <Field label={t('sending.user')}>
            <TextInput name="user" dir="ltr" autoComplete="off" />
          </Field>
          <Field label={t('signIn.password')}>
            <PasswordInput name="password" autoComplete="off" />
          </Field>
        </AddForm>
        <ActProblem error={error} onConfirmed={again} />
      </PageBody>
    </>
  )
}
