import { findField } from '@foyer/contract/conditions'
import { Plus, X } from 'lucide-react'
import { IconButton } from '../../ui/icon-button'
import { TextInput } from '../../ui/text-input'
import { useLanguage } from '../i18n/language'
import type { PlainKey } from '../i18n/translator'
import type { BuiltRow } from './built-query'
import { ChoiceInput } from './choice-input'
import { useChoices } from './use-choices'

const hints: Readonly<Record<string, PlainKey>> = {
  date: 'query.hint.date',
  age: 'query.hint.age',
  address: 'query.hint.address',
  code: 'query.hint.code',
}

/** What a line asks for: picked where the desk knows the values, else typed, one field for each. */
export function ValueInput({
  row,
  label,
  faultId,
  onChange,
}: {
  row: BuiltRow
  label: string
  /** Of the words that say what is wrong with it. */
  faultId: string | undefined
  onChange: (value: string[]) => void
}) {
  const { t } = useLanguage()
  const choices = useChoices(row.field)
  if (choices !== null && row.op === 'is')
    return <ChoiceInput label={label} choices={choices} value={row.value} onChange={onChange} />
  const kind = findField(row.field)?.kind ?? 'text'
  const hint = hints[kind]
  const shown = row.value.length === 0 ? [''] : row.value
  const mayAdd = row.op === 'is' && kind !== 'words'
  return (
    <span className="grid min-w-0 gap-1">
      {shown.map((one, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: values have nothing but their place
        <span key={index} className="flex items-center gap-1">
          <TextInput
            aria-label={shown.length > 1 ? t('query.valueOf', { name: label, position: index + 1 }) : label}
            placeholder={hint === undefined ? undefined : t(hint)}
            value={one}
            aria-invalid={faultId !== undefined || undefined}
            aria-describedby={faultId}
            autoComplete="off"
            spellCheck={false}
            className="flex-1"
            onChange={({ target }) => onChange(shown.with(index, target.value))}
          />
          {mayAdd && index === shown.length - 1 && (
            <IconButton icon={Plus} label={t('query.addValue')} onClick={() => onChange([...shown, ''])} />
          )}
          {mayAdd && shown.length > 1 && (
            <IconButton
              icon={X}
              label={t('query.removeValue', { position: index + 1 })}
              onClick={() => onChange(shown.toSpliced(index, 1))}
            />
          )}
        </span>
      ))}
    </span>
  )
}
