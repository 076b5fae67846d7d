import { useQuery } from '@tanstack/react-query'
import { apiQuery } from '../../../lib/api/api-query'
import { call } from '../../../lib/api/call'
import { useLanguage } from '../../../lib/i18n/language'
import { Chip } from '../../../ui/chip'
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
import { BrandForm } from './brand-form'

/** Faces to the outside; each mailbox belongs to one. */
export default function BrandsPage({ id, onOpen }: SettingsPageProps) {
  const { t } = useLanguage()
  const { data } = useQuery(apiQuery('GET /brands'))
  const { data: mailboxes } = useQuery(apiQuery('GET /mailboxes'))
  const { run, again, isBusy, error } = useAct(['GET /brands'])
  const open = data?.items.find((one) => one.id === id)
  if (open) return <BrandForm key={`${open.id} ${open.version}`} brand={open} onClose={() => onOpen(null)} />
  const mailboxesOf = (brandId: string) =>
    (mailboxes?.items ?? []).filter((one) => one.brandId === brandId).map((one) => one.name)
  return (
    <>
      <SettingsHead title={t('settings.brands')} />
      <PageBody>
        <PageTitle title={t('settings.brands')} lead={t('brands.lead')} />
        <Panel>
          <DataTable
            label={t('settings.brands')}
            rows={data?.items ?? []}
            idOf={(one) => one.id}
            columns={[
              {
                name: 'name',
                header: t('mailboxes.name'),
                cell: (one) => (
                  <span className="flex min-w-0 items-center gap-2">
                    <OpenButton name={one.name} onOpen={() => onOpen(one.id)} />
                    {one.isDefault && <Chip>{t('brands.default')}</Chip>}
                  </span>
                ),
              },
              {
                name: 'mailboxes',
                header: t('settings.mailboxes'),
                isMinor: true,
                cell: (one) => <bdi title={mailboxesOf(one.id).join(', ')}>{mailboxesOf(one.id).join(', ')}</bdi>,
              },
              {
                name: 'locales',
                header: t('brands.locales'),
                width: '9rem',
                cell: (one) => <bdi dir="ltr">{one.locales.join(', ')}</bdi>,
              },
            ]}
          />
        </Panel>
        <AddForm
          label={t('brands.add')}
          isBusy={isBusy}
          onAdd={({ name = '' }) => run(() => call('POST /brands', { body: { name } }))}
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
