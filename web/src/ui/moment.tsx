import { useLanguage } from '../lib/i18n/language'
import { fullMoment, shortMoment } from '../lib/time/moment'
import { useNow } from '../lib/time/use-now'

/** A point in time, short, with the full moment behind it. */
export function Moment({ at, className }: { at: string; className?: string }) {
  const language = useLanguage()
  const now = useNow()
  const date = new Date(at)
  return (
    <time dateTime={at} title={fullMoment(date, language)} className={className}>
      {shortMoment(date, new Date(now), language)}
    </time>
  )
}
