import { changeMailbox, type Mailbox } from '@foyer/contract/desk'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { apiQuery } from '../../../lib/api/api-query'
import { call } from '../../../lib/api/call'
import { useLanguage } from '../../../lib/i18n/language'
import { SettingGroup } from '../../../ui/form/setting-group'
import { SettingRow } from '../../../ui/form/setting-row'
import { SettingsForm } from '../../../ui/form/settings-form'
import { useContractForm } from '../../../ui/form/use-contract-form'
import { PageBody } from '../../../ui/page-body'
import { Select } from '../../../ui/select'
import { Switch } from '../../../ui/switch'
import { TextArea } from '../../../ui/text-area'
import { TextInput } from '../../../ui/text-input'
import { SettingsHead } from '../settings-head'

const histories = ['none', 'last', 'last3', 'all'] as const

/** One mailbox: address and team, who sees it, and how its answers look. */
export function MailboxForm({ mailbox, onClose }: { mailbox: Mailbox; onClose: () => void }) {
  const { t } = useLanguage()
  const client = useQueryClient()
  const { data: teams } = useQuery(apiQuery('GET /teams'))
  const {
    id,
    version,
    name,
    address,
    aliases,
    teamId,
    isEnabled,
    isRestricted,
    isAllHands,
    isOpenToAll,
    reopenDays,
    hasNumberInSubject,
    quotedHistory,
    headerHtml,
    footerHtml,
    signatureHtml,
  } = mailbox
  const contractForm = useContractForm({
    schema: changeMailbox.body,
    values: {
      name,
      address,
      aliases,
      teamId,
      isEnabled,
      isRestricted,
      isAllHands,
      isOpenToAll,
      reopenDays,
      hasNumberInSubject,
      quotedHistory,
      headerHtml,
      footerHtml,
      signatureHtml,
    },
    save: async (values, changed) => {
      const body = Object.fromEntries(
        Object.entries(values).filter(([key]) => changed.some((one) => one === key || one.startsWith(`${key}.`))),
      )
      await call('PATCH /mailboxes/{id}', { params: { id }, body: { ...body, version } })
      await client.invalidateQueries({ queryKey: ['GET /mailboxes'] })
    },
  })
  const { control } = contractForm.form
  const labels = {
    name: t('mailboxes.name'),
    address: t('mailboxes.address'),
    aliases: t('mailboxes.aliases'),
    teamId: t('ticket.team'),
    isEnabled: t('mailboxes.enabled'),
    isRestricted: t('mailboxes.restricted'),
    isAllHands: t('mailboxes.allHands'),
    isOpenToAll: t('mailboxes.openToAll'),
    reopenDays: t('mailboxes.reopenDays'),
    hasNumberInSubject: t('mailboxes.number'),
    quotedHistory: t('mailboxes.history'),
    headerHtml: t('mailboxes.header'),
    footerHtml: t('mailboxes.footer'),
    signatureHtml: t('mailboxes.signature'),
  }
  const historyLabels = {
    none: t('mailboxes.historyNone'),
    last: t('mailboxes.historyLast'),
    last3: t('mailboxes.historyLast3'),
    all: t('mailboxes.historyAll'),
  }
  const flags = ['isEnabled', 'isOpenToAll', 'isRestricted', 'isAllHands'] as const
  const layouts = ['headerHtml', 'signatureHtml', 'footerHtml'] as const
  return (
    <>
      <SettingsHead title={name} parent={{ label: t('settings.mailboxes'), onOpen: onClose }} />
      <SettingsForm contractForm={contractForm} labels={labels}>
        <PageBody>
          <SettingGroup title={t('mailboxes.groupAddress')}>
            <SettingRow control={control} name="name" label={labels.name}>
              {(field) => <TextInput {...field} value={field.value ?? ''} />}
            </SettingRow>
            <SettingRow control={control} name="address" label={labels.address}>
              {(field) => <TextInput {...field} value={field.value ?? ''} type="email" dir="ltr" />}
            </SettingRow>
            <SettingRow control={control} name="aliases" label={labels.aliases} hint={t('mailboxes.aliasesHint')}>
              {(field) => (
                <TextInput
                  {...field}
                  value={(field.value ?? []).join(', ')}
                  onChange={({ target }) => field.onChange(target.value.split(/[,\s]+/).filter((one) => one !== ''))}
                  dir="ltr"
                />
              )}
            </SettingRow>
            <SettingRow control={control} name="teamId" label={labels.teamId}>
              {(field) => (
                <Select
                  {...field}
                  value={field.value ?? ''}
                  onChange={({ target }) => field.onChange(target.value === '' ? null : target.value)}
                >
                  <option value="">{t('ticket.noTeam')}</option>
                  {teams?.items.map((team) => (
                    <option key={team.id} value={team.id}>
                      {team.name}
                    </option>
                  ))}
                </Select>
              )}
            </SettingRow>
          </SettingGroup>
          <SettingGroup title={t('mailboxes.groupAccess')} lead={t('mailboxes.accessLead')}>
            {flags.map((flag) => (
              <SettingRow key={flag} control={control} name={flag} label={labels[flag]}>
                {({ value, ...field }) => <Switch {...field} checked={value ?? false} />}
              </SettingRow>
            ))}
          </SettingGroup>
          <SettingGroup title={t('mailboxes.groupReplies')} lead={t('mailboxes.placeholders')}>
            <SettingRow control={control} name="reopenDays" label={labels.reopenDays} hint={t('mailboxes.reopenHint')}>
              {(field) => (
                <TextInput
                  {...field}
                  type="number"
                  value={field.value ?? ''}
                  onChange={({ target }) => field.onChange(target.valueAsNumber)}
                />
              )}
            </SettingRow>
            <SettingRow control={control} name="hasNumberInSubject" label={labels.hasNumberInSubject}>
              {({ value, ...field }) => <Switch {...field} checked={value ?? false} />}
            </SettingRow>
            <SettingRow control={control} name="quotedHistory" label={labels.quotedHistory}>
              {(field) => (
                <Select {...field} value={field.value ?? 'last3'}>
                  {histories.map((one) => (
                    <option key={one} value={one}>
                      {historyLabels[one]}
                    </option>
                  ))}
                </Select>
              )}
            </SettingRow>
            {layouts.map((part) => (
              <SettingRow key={part} control={control} name={part} label={labels[part]}>
                {(field) => <TextArea {...field} value={field.value ?? ''} rows={3} />}
              </SettingRow>
            ))}
          </SettingGroup>
        </PageBody>
      </SettingsForm>
    </>
  )
}
