import type { Grant, Mailbox } from '@foyer/contract/desk'
import { useQuery } from '@tanstack/react-query'
import { apiQuery } from '../../../lib/api/api-query'
import { useLanguage } from '../../../lib/i18n/language'
import { SettingsForm } from '../../../ui/form/settings-form'
import { PageBody } from '../../../ui/page-body'
import { PageTitle } from '../page-title'
import { SettingsHead } from '../settings-head'
import { AccessGroup } from './access-group'
import { AddressGroup } from './address-group'
import { AnswersGroup } from './answers-group'
import { DkimGroup } from './dkim-group'
import { DnsGroup } from './dns-group'
import { FetchGroup } from './fetch-group'
import { GrantsGroup } from './grants-group'
import { HealthTiles } from './health-tiles'
import { LayoutGroup } from './layout-group'
import { RepliesGroup } from './replies-group'
import { TestGroup } from './test-group'
import { TrustGroup, useTrustLabels } from './trust-group'
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
  const { t } = useLanguage()
  const trustLabels = useTrustLabels()
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
    releaseFor: t('mailboxes.releaseFor'),
    isOpenToAll: t('mailboxes.openToAll'),
    grants: t('mailboxes.grants'),
    autoReplies: t('mailboxes.answers'),
    reopenDays: t('mailboxes.reopenDays'),
    hasNumberInSubject: t('mailboxes.number'),
    quotedHistory: t('mailboxes.history'),
    headerHtml: t('mailboxes.header'),
    footerHtml: t('mailboxes.footer'),
    signatureHtml: t('mailboxes.signature'),
    ...trustLabels,
  }
  const may = (verb: string) => mailbox.abilities.includes(verb)
  const mayConnect = may('connection.write')
  return (
    <>
      <SettingsHead title={mailbox.name} parent={{ label: t('settings.mailboxes'), onOpen: onClose }} />
      <SettingsForm contractForm={contractForm} labels={labels}>
        <PageBody>
          <PageTitle title={mailbox.address} lead={t('mailboxes.oneLead')} />
          <HealthTiles mailboxId={mailbox.id} />
          <AddressGroup control={control} labels={labels} mayConnect={mayConnect} />
          {mayConnect && <FetchGroup mailboxId={mailbox.id} />}
          {mayConnect && <AccessGroup control={control} labels={labels} />}
          {may('grant.write') && <GrantsGroup control={control} />}
          <AnswersGroup control={control} />
          {mayConnect && <RepliesGroup control={control} labels={labels} />}
          <LayoutGroup mailboxId={mailbox.id} control={control} labels={labels} />
          {mayConnect && <TrustGroup control={control} labels={trustLabels} />}
          {mayConnect && <TestGroup mailbox={mailbox} />}
          {mayConnect && <DnsGroup mailboxId={mailbox.id} />}
          {mayConnect && <DkimGroup address={mailbox.address} />}
        </PageBody>
      </SettingsForm>
    </>
  )
}
