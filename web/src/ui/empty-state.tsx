import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'

export interface EmptyStateProps {
  icon: LucideIcon
  title: string
  children?: ReactNode
  /** One button: the way on. */
  action?: ReactNode
}

/** Nothing here: what this place is for, or that all is well, and the way on. */
export function EmptyState({ icon: Sign, title, children, action }: EmptyStateProps) {
  return (
    <div className="m-auto max-w-100 p-6 text-center">
      <Sign aria-hidden className="mx-auto mbe-4 size-8 text-muted" strokeWidth={1.25} />
      <h2 className="text-17 font-semibold">{title}</h2>
      {children && <div className="mbs-1 text-balance text-muted">{children}</div>}
      {action && <div className="mbs-4 flex justify-center gap-2">{action}</div>}
    </div>
  )
}
