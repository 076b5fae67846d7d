import type { ReactNode } from 'react'
import { cx } from './class-names'

/** The 44 px title row of a region; its hairline runs through all regions side by side. */
export function RegionHead({ className, children }: { className?: string; children: ReactNode }) {
  return (
    <header
      className={cx(
        'flex h-11 shrink-0 items-center gap-2 border-be border-border ps-4 pe-2 phone:h-13 phone:pe-1',
        className,
      )}
    >
      {children}
    </header>
  )
}
