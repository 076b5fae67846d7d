import { ArrowDown, ArrowUp, X } from 'lucide-react'
import { useLanguage } from '../../../lib/i18n/language'
import { OwnerOptions } from '../../../lib/vocabulary/owner-options'
import { useAgents, useTeams } from '../../../lib/vocabulary/use-vocabulary'
import { Checkbox } from '../../../ui/checkbox'
import { Field } from '../../../ui/field'
import { IconButton } from '../../../ui/icon-button'
import { Select } from '../../../ui/select'
import { TextInput } from '../../../ui/text-input'
import type { StepValues } from './step-values'

interface StepRowProps {
  step: StepValues
  place: number
  isLast: boolean
  earlier: readonly StepValues[]
  onChange: (change: Partial<StepValues>) => void
  onMove: (by: 1 | -1) => void
  onRemove: () => void
}

/** One step: what, who, how long, and after which others. */
export function StepRow({ step, place, isLast, earlier, onChange, onMove, onRemove }: StepRowProps) {
  const { t } = useLanguage()
  const position = place + 1
  return (
    <fieldset className="grid gap-3 border-be border-border pbe-4">
      <legend className="sr-only">{t('steps.number', { position })}</legend>
      <div className="flex items-center gap-1">
        <span aria-hidden className="flex-1 text-13 font-medium">
          {t('steps.number', { position })}
        </span>
        {place > 0 && <IconButton icon={ArrowUp} label={t('steps.up', { position })} onClick={() => onMove(-1)} />}
        {!isLast && <IconButton icon={ArrowDown} label={t('steps.down', { position })} onClick={() => onMove(1)} />}
        <IconButton icon={X} label={t('steps.remove', { position })} onClick={onRemove} />
      </div>
      <Field label={t('steps.text')} isRequired>
        <TextInput
          maxLength={200}
          autoFocus={step.text === ''}
          value={step.text}
          onChange={({ target }) => onChange({ text: target.value })}
        />
      </Field>
      <div className="grid grid-cols-[1fr_10rem] gap-3 phone:grid-cols-1">
        <OwnerField step={step} onChange={onChange} />
        <Field label={t('steps.hours')}>
          <TextInput
            type="number"
            min={1}
            max={8760}
            value={step.hours ?? ''}
            onChange={({ target }) =>
              onChange({ hours: target.value === '' ? null : Math.trunc(target.valueAsNumber) })
            }
          />
        </Field>
      </div>
      {earlier.length > 0 && (
        <fieldset className="grid">
          <legend className="mbe-1 text-13 font-medium">{t('steps.after')}</legend>
          {earlier.map((one, index) => (
            <Checkbox
              key={one.key}
              checked={step.after.includes(one.key)}
              onChange={({ target }) =>
                onChange({
                  after: target.checked ? [...step.after, one.key] : step.after.filter((key) => key !== one.key),
                })
              }
            >
              <bdi className="truncate">{one.text.trim() || t('steps.number', { position: index + 1 })}</bdi>
            </Checkbox>
          ))}
        </fieldset>
      )}
    </fieldset>
  )
}

function OwnerField({ step, onChange }: Pick<StepRowProps, 'step' | 'onChange'>) {
  const { t } = useLanguage()
  const teams = useTeams()
  const agents = useAgents()
  const choose = (id: string) =>
    onChange({
      teamId: teams.some((one) => one.id === id) ? id : null,
      agentId: agents.some((one) => one.id === id) ? id : null,
    })
  return (
    <Field label={t('steps.owner')}>
      <Select value={step.agentId ?? step.teamId ?? ''} onChange={({ target }) => choose(target.value)}>
        <option value="">{t('steps.anybody')}</option>
        <OwnerOptions teams={teams} agents={agents} />
      </Select>
    </Field>
  )
}
