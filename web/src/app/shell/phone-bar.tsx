import { Link } from '@tanstack/react-router'
import { useLanguage } from '../../lib/i18n/language'
import { Icon } from '../../ui/icon'
import type { NavEntry } from './nav-entry'

/** The navigation of a phone: a few places at the thumb. */
export function PhoneBar({ entries }: { entries: readonly NavEntry[] }) {
  const { t } = useLanguage()
  return (
    <nav
      aria-label={t('nav.label')}
      data-region
      tabIndex={-1}
      className="hidden shrink-0 auto-cols-fr grid-flow-col border-bs border-border bg-canvas pbe-[env(safe-area-inset-bottom)] phone:grid cramped:hidden"
    >
      {entries.map((entry) => (
        <Link
          key={entry.address}
          to={entry.address}
          activeProps={{ 'aria-current': 'page' }}
          className="relative grid h-14 content-center justify-items-center gap-1 text-12 font-medium text-muted outline-offset-[-2px] aria-[current=page]:text-accent"
        >
          <Icon of={entry.icon} size="large" />
          {entry.address === '/desk/notifications' && (entry.count ?? 0) > 0 && (
            <span className="absolute inset-bs-1 start-1/2 ms-2 min-w-4 rounded-full bg-accent px-1 text-center text-12 leading-4 text-on-fill tabular-nums">
              {Math.min(entry.count ?? 0, 99)}
            </span>
          )}
          {entry.label}
        </Link>
      ))}
    </nav>
  )
}
