import { useLanguage } from '../../lib/i18n/language'
import { troubleReasons, troubleWord } from '../../lib/mail/trouble-text'
import { Select } from '../../ui/select'

export interface ReasonFilterProps {
  /** Those that occur in the list. */
  reasons: readonly string[]
  reason: string | undefined
  onFilter: (reason: string | undefined) => void
}

/** Only what failed for one reason; not offered while there is only one. */
export function ReasonFilter({ reasons, reason, onFilter }: ReasonFilterProps) {
  const language = useLanguage()
  const { t } = language
  if (reason === undefined && reasons.length < 2) return null
  const offered = troubleReasons.filter((one) => reasons.includes(one) || one === reason)
  return (
    <div className="border-be border-border px-3 py-1.5">
      <Select
        aria-label={t('undelivered.reason')}
        value={reason ?? ''}
        onChange={({ target }) => onFilter(target.value === '' ? undefined : target.value)}
      >
        <option value="">{t('undelivered.reasonAll')}</option>
        {offered.map((one) => (
          <option key={one} value={one}>
            {troubleWord(one, language)}
          </option>
        ))}
      </Select>
    </div>
  )
}
