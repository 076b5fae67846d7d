import type { LanguageSelectProps } from './language-select'
import { Select } from './select'

/** A time zone the browser knows, or UTC; one stored beyond them stays. */
export function ZoneSelect({ value, onChange, empty, ...rest }: LanguageSelectProps) {
  return (
    <Select {...rest} value={value ?? ''} onChange={({ target }) => onChange(target.value || null)}>
      {empty !== undefined && <option value="">{empty}</option>}
      {[...new Set(['UTC', ...Intl.supportedValuesOf('timeZone'), ...(value ? [value] : [])])].map((zone) => (
        <option key={zone}>{zone}</option>
      ))}
    </Select>
  )
}
