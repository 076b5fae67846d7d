import { Link } from '@tanstack/react-router'
import { buttonLook } from '../../ui/button-look'
import { Icon } from '../../ui/icon'
import { KeyCaps } from '../../ui/key-caps'
import type { NavEntry } from './nav-entry'

/** The one act of the navigation: looks like a button, is a link. */
export function NavAct({ entry }: { entry: NavEntry }) {
  return (
    <Link
      to={entry.address}
      title={entry.label}
      className={buttonLook(
        'secondary',
        'normal',
        'w-full justify-start! ps-[7px]! pe-[5px]! below-open:justify-center! below-open:px-0!',
      )}
    >
      <Icon of={entry.icon} className="text-muted" />
      <span className="flex-1 text-start below-open:sr-only">{entry.label}</span>
      {entry.keys && (
        <span className="below-open:hidden">
          <KeyCaps keys={entry.keys} />
        </span>
      )}
    </Link>
  )
}
