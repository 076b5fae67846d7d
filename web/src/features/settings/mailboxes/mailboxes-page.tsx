import { useQuery } from '@tanstack/react-query'
import { apiQuery } from '../../../lib/api/api-query'
import { call } from '../../../lib/api/call'
import { useLanguage } from '../../../lib/i18n/language'
import { useMay } from '../../../lib/session/session'
import { DataTable } from '../../../ui/data-table'
import { Field } from '../../../ui/field'
import { PageBody } from '../../../ui/page-body'
import { Panel } from '../../../ui/panel'
import { TextInput } from '../../../ui/text-input'
import { AddForm } from '../add-form'
import { ActProblem } from '../confirm-password'
import { OpenButton } from '../open-button'
import { PageTitle } from '../page-title'
import { SettingsHead } from '../settings-head'
import type { SettingsPageProps } from '../settings-page'
import { useAct } from '../use-act'
import { MailboxForm } from './mailbox-form'

/** Support addresses: where mail comes in, who works on it, how answers look. */
export default function MailboxesPage({ id, onOpen }: SettingsPageProps) {
  const { t } = useLanguage()
  const { data } = useQuery(apiQuery('GET /mailboxes'))
  const { data: teams } = useQuery(apiQuery('GET /teams'))
  const { run, again, isBusy, error } = useAct(['GET /mailboxes'], ['GET /checklist'])
  const mayConnect = useMay('connection.write')
  const mailboxes = (data?.items ?? []).filter((one) => one.abilities.includes('mailboxTemplate.write'))
  const open = mailboxes.find((one) => one.id === id)
  if (open) return <MailboxForm key={`${open.id} ${open.version}`} mailbox={open} onClose={() => onOpen(null)} />
  const teamName = (teamId: string | null) => teams?.items.find((one) => one.id === teamId)?.name ?? ''
  return (
    <>
      <SettingsHead title={t('settings.mailboxes')} />
      <PageBody>
        <PageTitle title={t('settings.mailboxes')} lead={t('mailboxes.lead')} />
        <Panel>
          <DataTable
            label={t('settings.mailboxes')}
            rows={mailboxes}
            idOf={(one) => one.id}
            empty={data && <p className="p-4 text-muted">{t(mayConnect ? 'mailboxes.none' : 'mailboxes.noneLed')}</p>}
            columns={[
              {
                name: 'name',
                header: t('mailboxes.name'),
                cell: (one) => <OpenButton name={one.name} below={one.address} onOpen={() => onOpen(one.id)} />,
              },
              {
                name: 'address',
                header: t('mailboxes.address'),
                isMinor: true,
                width: '17rem',
                cell: (one) => <bdi dir="ltr">{one.address}</bdi>,
              },
              { name: 'team', header: t('ticket.team'), isMinor: true, cell: (one) => teamName(one.teamId) },
              {
                name: 'state',
                header: t('mailboxes.state'),
                width: '6.5rem',
                cell: (one) =>
                  one.isEnabled
                    ? one.isRestricted
                      ? t('mailboxes.restricted')
                      : t('mailboxes.enabled')
                    : t('mailboxes.disabled'),
              },
            ]}
          />
        </Panel>
        {mayConnect && (
          <AddForm
            label={t('mailboxes.add')}
            isBusy={isBusy}
            onAdd={(values) =>
              run(() => call('POST /mailboxes', { body: { name: values.name ?? '', address: values.address ?? '' } }))
            }
          >
            <Field label={t('mailboxes.name')}>
              <TextInput name="name" autoComplete="off" />
            </Field>
            <Field label={t('mailboxes.address')}>
              <TextInput name="address" type="email" dir="ltr" autoComplete="off" />
            </Field>
          </AddForm>
        )}
        <ActProblem error={error} onConfirmed={again} />
      </PageBody>
    </>
  )
}
