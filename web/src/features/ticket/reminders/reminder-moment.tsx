import { useLanguage } from '../../../lib/i18n/language'
import { usePresetMoments } from '../../../lib/snooze/use-preset-moments'
import { momentOf, wallTime } from '../../../lib/time/zoned'
import { RadioRow } from '../../../ui/radio-row'
import { TextInput } from '../../../ui/text-input'

const two = (value: number) => String(value).padStart(2, '0')

/** As the field of a browser writes it, by the agent's clock. */
export function asField(at: Date, timeZone: string): string {
  const { year, month, day, hour, minute } = wallTime(at, timeZone)
  return `${year}-${two(month)}-${two(day)}T${two(hour)}:${two(minute)}`
}

export function readField(value: string, timeZone: string): Date | null {
  const parts = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d)/.exec(value)?.slice(1).map(Number)
  if (!parts) return null
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0] = parts
  return momentOf({ year, month, day, hour, minute }, timeZone)
}

/** The moments that snoozing offers, and one of one's own; `field` is what stands there in the agent's clock. */
export function ReminderMoment({ field, onChange }: { field: string; onChange: (field: string) => void }) {
  const { t, timeZone } = useLanguage()
  const moments = usePresetMoments().map((one) => ({ ...one, field: asField(one.at, timeZone) }))
  const isPreset = moments.some((one) => one.field === field)
  return (
    <fieldset className="border-be border-border">
      <legend className="sr-only">{t('reminder.when')}</legend>
      <p aria-hidden className="px-4 pbs-3 text-13 font-medium">
        {t('reminder.when')}
      </p>
      {moments.map(({ preset, name, moment, field: own }) => (
        <RadioRow key={preset} name="when" isChosen={own === field} onChoose={() => onChange(own)}>
          <span className="flex-1 text-14">{name}</span>
          <span className="text-12 text-muted tabular-nums">{moment}</span>
        </RadioRow>
      ))}
      <RadioRow name="when" isChosen={!isPreset} onChoose={() => onChange('')}>
        <span className="flex-1 text-14">{t('reminder.at')}</span>
      </RadioRow>
      {!isPreset && (
        <TextInput
          type="datetime-local"
          aria-label={t('reminder.at')}
          value={field}
          onChange={({ target }) => onChange(target.value)}
          className="mx-4 mbe-3"
        />
      )}
    </fieldset>
  )
}
