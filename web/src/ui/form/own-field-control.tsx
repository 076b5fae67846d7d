import type { FieldValue } from '../../lib/fields/field-value'
import { useLanguage } from '../../lib/i18n/language'
import { Checkbox } from '../checkbox'
import { Select } from '../select'
import { TextArea } from '../text-area'
import { TextInput } from '../text-input'

export interface OwnFieldControlProps {
  kind: 'text' | 'longText' | 'number' | 'boolean' | 'date' | 'choice' | 'choices'
  label: string
  options: readonly string[]
  value: FieldValue
  isDisabled?: boolean
  onChange: (value: FieldValue) => void
  /** Left: where changes are kept one by one, the moment to keep a typed one. */
  onBlur?: () => void
}

/** The control of a field the desk added itself, by the kind of what it holds. Empty is null for every kind. */
export function OwnFieldControl(props: OwnFieldControlProps) {
  const { kind, label, options, value, isDisabled = false, onChange, onBlur } = props
  const { t } = useLanguage()
  const keepText = (text: string) => onChange(text === '' ? null : text)
  const shared = { disabled: isDisabled, onBlur }
  switch (kind) {
    case 'longText':
      return <TextArea {...shared} value={String(value ?? '')} onChange={({ target }) => keepText(target.value)} />
    case 'number':
      return (
        <TextInput
          {...shared}
          type="number"
          step="any"
          value={typeof value === 'number' && !Number.isNaN(value) ? value : ''}
          onChange={({ target }) => onChange(target.value === '' ? null : target.valueAsNumber)}
        />
      )
    case 'boolean':
      return (
        <Select
          {...shared}
          value={value === null ? '' : String(value)}
          onChange={({ target }) => onChange(target.value === '' ? null : target.value === 'true')}
        >
          <option value="">{t('context.none')}</option>
          <option value="true">{t('fields.yes')}</option>
          <option value="false">{t('fields.no')}</option>
        </Select>
      )
    case 'choice':
      return (
        <Select {...shared} value={String(value ?? '')} onChange={({ target }) => keepText(target.value)}>
          <option value="">{t('context.none')}</option>
          {withStored(options, value).map((option) => (
            <option key={option}>{option}</option>
          ))}
        </Select>
      )
    case 'choices':
      return (
        <fieldset aria-label={label} disabled={isDisabled} className="flex flex-wrap gap-x-4">
          {withStored(options, value).map((option) => (
            <Checkbox
              key={option}
              checked={Array.isArray(value) && value.includes(option)}
              onChange={({ target }) => onChange(toggled(value, option, target.checked))}
            >
              <bdi>{option}</bdi>
            </Checkbox>
          ))}
        </fieldset>
      )
    default:
      return (
        <TextInput
          {...shared}
          type={kind === 'date' ? 'date' : 'text'}
          autoComplete="off"
          value={String(value ?? '')}
          onChange={({ target }) => keepText(target.value)}
        />
      )
  }
}

/** A stored choice stays visible after its option was taken away. */
function withStored(options: readonly string[], value: FieldValue): readonly string[] {
  const stored = Array.isArray(value) ? value : typeof value === 'string' ? [value] : []
  return [...options, ...stored.filter((one) => !options.includes(one))]
}

function toggled(value: FieldValue, option: string, isOn: boolean): string[] | null {
  const others = Array.isArray(value) ? value.filter((one) => one !== option) : []
  const chosen = isOn ? [...others, option] : others
  return chosen.length === 0 ? null : chosen
}
