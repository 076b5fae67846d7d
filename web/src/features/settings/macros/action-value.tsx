import type { MacroAction } from '@foyer/contract/macros'
import { useCustomFields } from '../../../lib/fields/use-custom-fields'
import { useLanguage } from '../../../lib/i18n/language'
import { actionLabels, priorityLabels } from '../../../lib/macros/macro-labels'
import { useStatuses } from '../../../lib/statuses/use-statuses'
import { ChoiceInput } from '../../../lib/views/choice-input'
import { useAgents, useCategories, useTags, useTeams, useTypes } from '../../../lib/vocabulary/use-vocabulary'
import { OwnFieldControl } from '../../../ui/form/own-field-control'
import { NumberInput } from '../../../ui/number-input'
import { Select } from '../../../ui/select'

interface ActionValueProps {
  action: MacroAction
  onChange: (action: MacroAction) => void
}

/** The value an action sets. What is gone stands in its list until something else is chosen. */
export function ActionValue({ action, onChange }: ActionValueProps) {
  const { t } = useLanguage()
  const { statuses } = useStatuses()
  const { types } = useTypes()
  const agents = useAgents()
  const teams = useTeams()
  const categories = useCategories()
  const tags = useTags()
  const label = t(actionLabels[action.action])
  const none = { id: '', name: t('context.none') }
  const byKey = ({ key, label: name }: { key: string; label: string }) => ({ id: key, name })
  const inUse = ({ isArchived }: { isArchived: boolean }) => !isArchived
  switch (action.action) {
    case 'setStatus':
      return (
        <Choice
          label={label}
          value={action.status}
          options={statuses.filter((one) => inUse(one) && one.waitsFor !== 'date').map(byKey)}
          onChange={(status) => onChange({ ...action, status })}
        />
      )
    case 'snooze':
      return (
        <div className="flex items-center gap-2">
          <NumberInput
            aria-label={label}
            min={1}
            max={8760}
            value={action.hours}
            onChange={(hours) => onChange({ ...action, hours: Math.round(hours ?? 1) })}
          />
          <span className="text-13 text-muted">{t('macros.hours')}</span>
        </div>
      )
    case 'assign':
      return (
        <Choice
          label={label}
          value={action.assigneeId ?? ''}
          options={[{ id: 'me', name: t('macros.whoeverUses') }, { id: '', name: t('ticket.nobody') }, ...agents]}
          onChange={(id) => onChange({ ...action, assigneeId: id || null })}
        />
      )
    case 'setTeam':
      return (
        <Choice
          label={label}
          value={action.teamId ?? ''}
          options={[{ id: '', name: t('ticket.noTeam') }, ...teams]}
          onChange={(id) => onChange({ ...action, teamId: id || null })}
        />
      )
    case 'setPriority':
      return (
        <Choice
          label={label}
          value={action.priority}
          options={Object.entries(priorityLabels).map(([id, key]) => ({ id, name: t(key) }))}
          onChange={(id) => onChange({ ...action, priority: id as typeof action.priority })}
        />
      )
    case 'setType':
      return (
        <Choice
          label={label}
          value={action.type ?? ''}
          options={[none, ...types.filter(inUse).map(byKey)]}
          onChange={(id) => onChange({ ...action, type: id || null })}
        />
      )
    case 'setCategory':
      return (
        <Choice
          label={label}
          value={action.categoryId ?? ''}
          options={[none, ...categories.filter(inUse).map(({ id, path }) => ({ id, name: path }))]}
          onChange={(id) => onChange({ ...action, categoryId: id || null })}
        />
      )
    case 'addTags':
    case 'removeTags':
      return (
        <ChoiceInput
          label={label}
          choices={tags.map(({ name }) => ({ id: name, label: name }))}
          value={action.tags}
          isOpenEnded={action.action === 'addTags'}
          onChange={(chosen) => onChange({ ...action, tags: chosen })}
        />
      )
    case 'setField':
      return <FieldValue action={action} onChange={onChange} />
  }
}

function FieldValue({
  action,
  onChange,
}: {
  action: Extract<MacroAction, { action: 'setField' }>
  onChange: (action: MacroAction) => void
}) {
  const { t } = useLanguage()
  const fields = useCustomFields('ticket')
  const field = fields.find(({ key }) => key === action.key)
  return (
    <div className="grid gap-2">
      <Choice
        label={t('macros.field')}
        value={action.key}
        options={fields.map(({ key, label }) => ({ id: key, name: label }))}
        onChange={(key) => onChange({ ...action, key, value: null })}
      />
      {field && (
        <OwnFieldControl
          kind={field.kind}
          label={field.label}
          options={field.options}
          value={action.value}
          onChange={(value) => onChange({ ...action, value })}
        />
      )}
    </div>
  )
}

interface ChoiceProps {
  label: string
  value: string
  options: readonly { id: string; name: string }[]
  onChange: (id: string) => void
}

function Choice({ label, value, options, onChange }: ChoiceProps) {
  const { t } = useLanguage()
  return (
    <Select aria-label={label} value={value} onChange={({ target }) => onChange(target.value)}>
      {!options.some(({ id }) => id === value) && <option value={value}>{t('macros.goneChoice')}</option>}
      {options.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </Select>
  )
}
