import { placeholderNames } from '@foyer/contract/placeholders'
import { useCustomFields } from '../../lib/fields/use-custom-fields'
import { useLanguage } from '../../lib/i18n/language'
import { useAgents, useMailboxes, useTeams } from '../../lib/vocabulary/use-vocabulary'
import { Checkbox } from '../../ui/checkbox'
import { Field } from '../../ui/field'
import { ListInput } from '../../ui/list-input'
import { NumberInput } from '../../ui/number-input'
import { Select } from '../../ui/select'
import { TextInput } from '../../ui/text-input'
import type { OutreachDraft } from './draft'
import { TemplateField } from './template-field'

interface Props {
  draft: OutreachDraft
  onChange: (change: Partial<OutreachDraft>) => void
}

/** What it is called and says, from where, and whose the tickets are. */
export function OutreachFields({ draft, onChange }: Props) {
  const { t } = useLanguage()
  const mailboxes = useMailboxes().filter(({ isEnabled }) => isEnabled)
  const teams = useTeams()
  const agents = useAgents()
  const own = useCustomFields('person')
  const names = [
    ...placeholderNames.filter((name) => !name.startsWith('ticket.')),
    'organization.name',
    ...own.map(({ key }) => `field.${key}`),
  ]
  const { followUp } = draft
  return (
    <>
      <div className="grid grid-cols-2 gap-4 phone:grid-cols-1">
        <Field label={t('outreach.name')} hint={t('outreach.nameHint')} isRequired>
          <TextInput
            value={draft.name}
            maxLength={200}
            autoComplete="off"
            onChange={({ target }) => onChange({ name: target.value })}
          />
        </Field>
        <Field label={t('outreach.from')} isRequired>
          <Select value={draft.mailboxId} onChange={({ target }) => onChange({ mailboxId: target.value })}>
            <option value="">{t('outreach.choose')}</option>
            {mailboxes.map(({ id, name, address }) => (
              <option key={id} value={id}>
                {`${name} (${address})`}
              </option>
            ))}
          </Select>
        </Field>
        <Field label={t('ticket.team')}>
          <Select value={draft.teamId} onChange={({ target }) => onChange({ teamId: target.value })}>
            <option value="">{t('outreach.mailboxTeam')}</option>
            {teams.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Select>
        </Field>
        <Field label={t('ticket.assignee')}>
          <Select value={draft.assigneeId} onChange={({ target }) => onChange({ assigneeId: target.value })}>
            <option value="">{t('context.none')}</option>
            {agents.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Select>
        </Field>
        <Field label={t('outreach.tags')}>
          <ListInput value={draft.tags} onChange={(tags) => onChange({ tags })} />
        </Field>
        <Field label={t('outreach.startAt')} hint={t('outreach.startAtHint')}>
          <TextInput
            type="datetime-local"
            value={draft.startAt}
            onChange={({ target }) => onChange({ startAt: target.value })}
          />
        </Field>
      </div>
      <Field label={t('newTicket.subject')} isRequired>
        <TextInput
          value={draft.subject}
          maxLength={250}
          autoComplete="off"
          dir="auto"
          onChange={({ target }) => onChange({ subject: target.value })}
        />
      </Field>
      <TemplateField label={t('macros.text')} html={draft.html} names={names} onChange={(html) => onChange({ html })} />
      <Checkbox
        checked={followUp !== null}
        onChange={({ target }) => onChange({ followUp: target.checked ? { days: 7, html: '' } : null })}
      >
        {t('outreach.followUp')}
      </Checkbox>
      {followUp !== null && (
        <>
          <Field label={t('outreach.followUpDays')} hint={t('outreach.followUpHint')} className="w-64 phone:w-full">
            <NumberInput
              min={1}
              max={180}
              value={followUp.days}
              onChange={(days) => onChange({ followUp: { ...followUp, days } })}
            />
          </Field>
          <TemplateField
            label={t('outreach.followUpText')}
            html={followUp.html}
            names={names}
            onChange={(html) => onChange({ followUp: { ...followUp, html } })}
          />
        </>
      )}
    </>
  )
}
