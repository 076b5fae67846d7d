import type { ComponentProps } from 'react'
import { useLanguage } from '../lib/i18n/language'
import { languageOptions } from '../lib/i18n/language-options'
import { Select } from './select'

export interface LanguageSelectProps extends Omit<ComponentProps<typeof Select>, 'value' | 'onChange' | 'children'> {
  value: string | null | undefined
  onChange: (tag: string | null) => void
  /** What no language means; without it there always is one. */
  empty?: string
}

/** A language by its name; what is kept is its tag. */
export function LanguageSelect({ value, onChange, empty, ...rest }: LanguageSelectProps) {
  const { locale } = useLanguage()
  return (
    <Select {...rest} value={value ?? ''} onChange={({ target }) => onChange(target.value || null)}>
      {empty !== undefined && <option value="">{empty}</option>}
      {languageOptions(locale, value ?? null).map(({ id, label }) => (
        <option key={id} value={id}>
          {label}
        </option>
      ))}
    </Select>
  )
}
