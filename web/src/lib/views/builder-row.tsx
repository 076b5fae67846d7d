import { fields } from '@foyer/contract/conditions'
import { X } from 'lucide-react'
import { useId } from 'react'
import { Hint } from '../../ui/hint'
import { IconButton } from '../../ui/icon-button'
import { Select } from '../../ui/select'
import { useCustomFields } from '../fields/use-custom-fields'
import { useLanguage } from '../i18n/language'
import { type BuiltRow, isComplete } from './built-query'
import { fieldLabels } from './field-labels'
import { operatorsOf, valuesFor } from './operators'
import { ValueInput } from './value-input'

const offered = [...fields.map(({ name }) => name), 'text']

/** One question: which field, how it is asked, for what. */
export function BuilderRow({
  row,
  position,
  onChange,
  onRemove,
}: {
  row: BuiltRow
  position: number
  onChange: (row: BuiltRow) => void
  onRemove: () => void
}) {
  const { t } = useLanguage()
  const faultId = useId()
  const isWrong = !isComplete(row) && row.value.some((one) => one.trim() !== '')
  const own = useCustomFields('ticket').map(({ key, label }) => ({ name: `field.${key}`, label }))
  const named = [
    ...offered.flatMap((name) => {
      const label = fieldLabels[name]
      return label === undefined ? [] : [{ name, label: t(label) }]
    }),
    ...own,
  ]
  const isKnown = named.some(({ name }) => name === row.field)
  const label = named.find(({ name }) => name === row.field)?.label ?? row.field
  const operators = operatorsOf(row)
  const operator = operators.findIndex(({ op, isNot }) => op === row.op && isNot === row.isNot)
  const ask = (index: number) => {
    const chosen = operators[index]
    if (chosen) onChange({ ...row, op: chosen.op, isNot: chosen.isNot, value: valuesFor(chosen.op, row.value) })
  }
  return (
    <fieldset className="grid grid-cols-[9rem_9rem_minmax(0,1fr)_auto] items-start gap-2 phone:grid-cols-[minmax(0,1fr)_minmax(0,1fr)_auto]">
      <legend className="sr-only">{t('query.condition', { position })}</legend>
      <Select
        aria-label={t('query.fieldOf', { position })}
        value={row.field}
        onChange={({ target }) => onChange({ field: target.value, op: 'is', isNot: row.isNot, value: [] })}
      >
        {!isKnown && <option value={row.field}>{row.field}</option>}
        {named.map(({ name, label: said }) => (
          <option key={name} value={name}>
            {said}
          </option>
        ))}
      </Select>
      <Select
        aria-label={t('query.operatorOf', { position })}
        value={operator}
        onChange={({ target }) => ask(Number(target.value))}
      >
        {operators.map(({ op, isNot, label: key }, index) => (
          <option key={`${op} ${isNot}`} value={index}>
            {t(key)}
          </option>
        ))}
      </Select>
      <span className="min-w-0 phone:col-span-3 phone:row-start-2">
        <ValueInput
          row={row}
          label={label}
          faultId={isWrong ? faultId : undefined}
          onChange={(value) => onChange({ ...row, value })}
        />
        {isWrong && <Hint id={faultId} error={t('query.badValue')} />}
      </span>
      <IconButton
        icon={X}
        label={t('query.removeCondition', { position })}
        className="mbs-0.5 phone:mbs-0"
        onClick={onRemove}
      />
    </fieldset>
  )
}
