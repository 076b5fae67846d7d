import { Flame } from 'lucide-react'
import { useLanguage } from '../../lib/i18n/language'
import { cx } from '../../ui/class-names'
import type { NavEntry } from './nav-entry'

export function NavCount({ entry: { count = 0, isBreached, needsCare } }: { entry: NavEntry }) {
  const { t, locale } = useLanguage()
  if (count === 0) return null
  return (
    <span
      className={cx(
        'ms-auto inline-flex items-center gap-1 text-12 tabular-nums group-aria-[current=page]:text-text below-open:ms-0 phone:ms-auto!',
        needsCare ? 'text-danger' : 'text-muted',
        isBreached && 'below-open:text-danger',
      )}
    >
      {isBreached && (
        <Flame
          role="img"
          aria-label={t('nav.breached')}
          strokeWidth={2}
          className="size-3 text-danger below-open:sr-only"
        />
      )}
      {count > 999 ? `${new Intl.NumberFormat(locale).format(999)}+` : new Intl.NumberFormat(locale).format(count)}
    </span>
  )
}
