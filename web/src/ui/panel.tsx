import type { ReactNode } from 'react'
import { cx } from './class-names'

/** A framed block of rows on a page. */
export const Panel = ({ className, children }: { className?: string; children: ReactNode }) => (
  <div className={cx('overflow-clip rounded-card border border-border bg-surface', className)}>{children}</div>
)
