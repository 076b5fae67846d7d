import { Link } from '@tanstack/react-router'
import { cx } from '../../ui/class-names'
import { Icon } from '../../ui/icon'
import { KeyCaps } from '../../ui/key-caps'
import { NavCount } from './nav-count'
import type { NavEntry } from './nav-entry'

/** A line of the navigation; in the rail its icon and count remain, the name stays for those who listen. */
export function NavLink({ entry }: { entry: NavEntry }) {
  return (
    <Link
      to={entry.address}
      title={entry.label}
      activeProps={{ 'aria-current': 'page' }}
      className={cx(
        'group flex h-7 items-center gap-2 rounded-control px-2 whitespace-nowrap hover:bg-hover aria-[current=page]:bg-selected aria-[current=page]:font-medium',
        'below-open:justify-center below-open:gap-1 below-open:px-1 coarse:h-9',
        'phone:h-12! phone:justify-start! phone:gap-3! phone:px-3!',
        entry.needsCare && 'text-danger',
      )}
    >
      <Icon of={entry.icon} className={cx('group-aria-[current=page]:text-accent', !entry.needsCare && 'text-muted')} />
      <span
        className={cx('truncate below-open:sr-only phone:not-sr-only! phone:truncate', entry.needsCare && 'text-text')}
      >
        {entry.label}
      </span>
      <NavCount entry={entry} />
      {entry.keys && (
        <span className="ms-auto -me-0.5 below-open:hidden">
          <KeyCaps keys={entry.keys} />
        </span>
      )}
    </Link>
  )
}
