import type { ReactNode } from 'react'
import { cx } from './class-names'
import { useLate } from './use-late'

/** Shows its bones only after 150 ms, in the final geometry, and says once that something loads. */
export function Skeleton({ label, children }: { label: string; children: ReactNode }) {
  const isLate = useLate(true, 150)
  return (
    <div role="status" aria-label={label} className={cx('contents', !isLate && '*:invisible')}>
      {children}
    </div>
  )
}
