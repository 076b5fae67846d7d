import { Suspense } from 'react'
import { useLanguage } from '../../lib/i18n/language'
import { part } from '../../lib/parts/part'
import { Mark } from '../../ui/mark'
import { Region } from '../../ui/region'
import { LateMeMenu } from './late-me-menu'
import { NavAct } from './nav-act'
import { NavEntries } from './nav-entries'
import type { NavEntry, NavSection } from './nav-entry'
import { NavLink } from './nav-link'

const WaitingChanges = part(() => import('../network/waiting-changes'))

export interface NavigationProps {
  deskName: string
  /** What opens a new ticket, and the way to the search; absent for who may not. */
  act: NavEntry | null
  search: NavEntry | null
  sections: readonly NavSection[]
  foot: readonly NavEntry[]
}

/** Open on wide windows, a rail of icons and counts below 1440 px; a phone has the bar at the bottom instead. */
export function Navigation({ deskName, act, search, sections, foot }: NavigationProps) {
  const { t } = useLanguage()
  return (
    <Region as="nav" label={t('nav.label')} className="w-54 shrink-0 bg-canvas! below-open:w-14 phone:hidden">
      <div className="flex h-11 shrink-0 items-center gap-2 ps-4 pe-3 font-semibold below-open:ps-4.5">
        <Mark />
        <span className="truncate below-open:sr-only" dir="auto">
          {deskName}
        </span>
      </div>
      <div className="grid shrink-0 gap-1 px-2 py-1 below-open:px-1">
        {act && <NavAct entry={act} />}
        {search && <NavLink entry={search} />}
      </div>
      <div className="scroll-quiet min-h-0 flex-1 pbe-2">
        {sections
          .filter((section) => section.entries.length > 0)
          .map((section) => (
            <section
              key={section.title}
              className="px-2 below-open:mbs-2 below-open:border-bs below-open:border-border below-open:px-1 below-open:py-2"
            >
              <h2 className="px-2 pbs-3 pbe-1 text-12 font-medium text-muted below-open:sr-only">{section.title}</h2>
              <NavEntries section={section} />
            </section>
          ))}
      </div>
      <div className="shrink-0 border-bs border-border p-2 below-open:px-1">
        <Suspense>
          <WaitingChanges />
        </Suspense>
        {foot.map((entry) => (
          <NavLink key={entry.address} entry={entry} />
        ))}
        <LateMeMenu />
      </div>
    </Region>
  )
}
