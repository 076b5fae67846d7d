import type { ReactNode } from 'react'
import { cx } from './class-names'

/** The scrolling body of a page of text or settings, at its reading measure. */
export function PageBody({ className, children }: { className?: string; children: ReactNode }) {
  return (
    <div className="scroll-quiet min-h-0 flex-1">
      <div className={cx('max-w-216 px-8 pbs-6 pbe-10 phone:px-4', className)}>{children}</div>
    </div>
  )
}
