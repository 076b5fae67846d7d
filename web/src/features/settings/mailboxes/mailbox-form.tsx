import type { Grant, Mailbox } from '@foyer/contract/desk'
import { useQuery } from '@tanstack/react-query'
import { apiQuery } from '../../../lib/api/api-query'
import { useLanguage } from '../../../lib/i18n/language'
import { useMe } from '../../../lib/session/session'
import { fullMoment } from '../../../lib/time/moment'
import { SettingGroup } from '../../../ui/form/setting-group'
import { SettingRow } from '../../../ui/form/setting-row'
import { SettingsForm } from '../../../ui/form/settings-form'
import { PageBody } from '../../../ui/page-body'
import { Select } from '../../../ui/select'
import { Switch } from '../../../ui/switch'
import { TextInput } from '../../../ui/text-input'
import { PageTitle } from '../page-title'
import { SettingsHead } from '../settings-head'
import { AddressGroup } from './address-group'
import { AnswerGroup } from './answer-group'
import { FetchGroup } from './fetch-group'
import { GrantsGroup } from './grants-group'
import { LayoutGroup } from './layout-group'
import { useMailboxForm } from './use-mailbox-form'

interface MailboxFormProps {
  mailbox: Mailbox
  onClose: () => void
}

/** One mailbox: address and team, who uses it, what it answers by itself, and how its answers look. */
export function MailboxForm(props: MailboxFormProps) {
  const { data } = useQuery(apiQuery('GET /mailboxes/{id}/grants', { params: { id: props.mailbox.id } }))
  return data ? <LoadedForm {...props} grants={data.items} /> : null
}

function LoadedForm({ mailbox, grants, onClose }: MailboxFormProps & { grants: readonly Grant[] }) {
  const language = useLanguage()
  const { t } = language
  const { abilities } = useMe()
  const contractForm = useMailboxForm(mailbox, grants)
  const { control } = contractForm.form
  const labels = {
    name: t('mailboxes.name'),
    address: t('mailboxes.address'),
    aliases: t('mailboxes.aliases'),
    teamId: t('ticket.team'),
    locale: t('general.locale'),
    brandId: t('mailboxes.brand'),
    relayIds: t('mailboxes.relays'),
    isEnabled: t('mailboxes.isEnabled'),
    isRestricted: t('mailboxes.isRestricted'),
    isAllHands: t('mailboxes.allHands'),
    isOpenToAll: t('mailboxes.openToAll'),
    grants: t('mailboxes.grants'),
    isAnswering: t('mailboxes.isAnswering'),
    answerText: t('mailboxes.answerText'),
    answerHtml: t('mailboxes.answerHtml'),
    reopenDays: t('mailboxes.reopenDays'),
    hasNumberInSubject: t('mailboxes.number'),
    quotedHistory: t('mailboxes.history'),
    headerHtml: t('mailboxes.header'),
    footerHtml: t('mailboxes.footer'),
    signatureHtml: t('mailboxes.signature'),
  }
  const flags = {
    isEnabled: t('mailboxes.enabledHint'),
    isOpenToAll: t('mailboxes.openHint'),
    isRestricted: t('mailboxes.restrictedHint'),
    isAllHands: t('mailboxes.allHandsHint'),
  }
  const flagNames = ['isEnabled', 'isOpenToAll', 'isRestricted', 'isAllHands'] as const
  return (
    <>
      <SettingsHead title={mailbox.name} parent={{ label: t('settings.mailboxes'), onOpen: onClose }} />
      <SettingsForm contractForm={contractForm} labels={labels}>
        <PageBody>
          <PageTitle
            title={mailbox.address}
            lead={
              mailbox.lastMailAt
                ? t('mailboxes.lastMail', { date: fullMoment(new Date(mailbox.lastMailAt), language) })
                : t('mailboxes.noMail')
            }
          />
          <AddressGroup control={control} labels={labels} />
          {abilities.includes('connection.write') && <FetchGroup mailboxId={mailbox.id} />}
          <SettingGroup title={t('mailboxes.groupAccess')}>
            {flagNames.map((flag) => (
              <SettingRow key={flag} control={control} name={flag} label={labels[flag]} hint={flags[flag]}>
                {({ value, ...field }) => <Switch {...field} checked={value ?? false} />}
              </SettingRow>
            ))}
          </SettingGroup>
          <GrantsGroup control={control} />
          <AnswerGroup control={control} labels={labels} />
          <SettingGroup title={t('mailboxes.groupReplies')}>
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
                  <option value="none">{t('mailboxes.historyNone')}</option>
                  <option value="last">{t('mailboxes.historyLast')}</option>
                  <option value="last3">{t('mailboxes.historyLast3')}</option>
                  <option value="all">{t('mailboxes.historyAll')}</option>
                </Select>
              )}
            </SettingRow>
          </SettingGroup>
          <LayoutGroup mailboxId={mailbox.id} control={control} labels={labels} />
        </PageBody>
      </SettingsForm>
    </>
  )
}
