import { useState } from 'react'
import { useLanguage } from '../../../lib/i18n/language'
import { usePresetMoments } from '../../../lib/snooze/use-preset-moments'
import { momentOf, wallTime } from '../../../lib/time/zoned'
import { RadioRow } from '../../../ui/radio-row'
import { TextInput } from '../../../ui/text-input'

const own = 'own'
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
  // By name: on a Monday, Monday and in one week are the same moment.
  const [picked, setPicked] = useState<string>(() => moments.find((one) => one.field === field)?.preset ?? own)
  const pick = (name: string, moment: string) => {
    setPicked(name)
    onChange(moment)
  }
  return (
    <fieldset className="border-be border-border">
      <legend className="sr-only">{t('reminder.when')}</legend>
      <p aria-hidden className="px-4 pbs-3 text-13 font-medium">
        {t('reminder.when')}
      </p>
      {moments.map(({ preset, name, moment, field: at }) => (
        <RadioRow key={preset} name="when" isChosen={picked === preset} onChoose={() => pick(preset, at)}>
          <span className="flex-1 text-14">{name}</span>
          <span className="text-12 text-muted tabular-nums">{moment}</span>
        </RadioRow>
      ))}
      <RadioRow name="when" isChosen={picked === own} onChoose={() => pick(own, '')}>
        <span className="flex-1 text-14">{t('reminder.at')}</span>
      </RadioRow>
      {picked === own && (
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
