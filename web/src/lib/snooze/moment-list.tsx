import { useState } from 'react'
import { matchText } from '../../ui/match-text'
import { PickerList } from '../../ui/picker-list'
import { useLanguage } from '../i18n/language'
import { dayAndTime } from '../time/moment'
import { aheadText } from '../time/span'
import { readMoment } from './read-moment'
import { usePresetMoments } from './use-preset-moments'

interface Other {
  id: string
  label: string
}

/** Moments to choose, or to type as one says them; how it was understood stands there before Enter. */
export default function MomentList({
  label,
  first = [],
  last = [],
  onMoment,
  onOther,
}: {
  label: string
  /** What else may be chosen, before the moments and behind them. */
  first?: readonly Other[]
  last?: readonly Other[]
  onMoment: (at: Date) => void
  onOther?: (id: string) => void
}) {
  const language = useLanguage()
  const { t, locale, timeZone } = language
  const [typed, setTyped] = useState('')
  const moments = usePresetMoments()
  const now = new Date()
  const read = typed.trim() === '' ? null : readMoment(typed, { now, timeZone, locale })
  const offered = [
    ...first,
    ...moments.map(({ preset, name, moment }) => ({ id: preset, label: name, end: moment })),
    ...last,
  ].filter((one) => typed.trim() === '' || matchText(one.label, typed) > 0)
  const understood =
    read === null ? [] : [{ id: 'typed', label: dayAndTime(read, language, now), end: aheadText(read, now, language) }]
  const pick = (id: string) => {
    const at = id === 'typed' ? read : moments.find(({ preset }) => preset === id)?.at
    if (at) onMoment(at)
    else onOther?.(id)
  }
  return (
    <>
      <PickerList label={label} options={[...understood, ...offered]} chosen={[]} onSearch={setTyped} onPick={pick} />
      <p className="border-bs border-border px-3 py-1.5 text-12 text-muted">{t('snooze.typeHint')}</p>
    </>
  )
}
