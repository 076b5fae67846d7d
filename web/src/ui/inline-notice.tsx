import { CircleAlert, Info, type LucideIcon, TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { cx } from './class-names'
import { Icon } from './icon'

export type NoticeTone = 'quiet' | 'warning' | 'danger'

const tones: Record<NoticeTone, [ground: string, sign: string, icon: LucideIcon]> = {
  quiet: ['bg-sunken', 'text-muted', Info],
  warning: ['bg-warning-soft', 'text-warning', TriangleAlert],
  danger: ['bg-danger-soft', 'text-danger', CircleAlert],
}

export interface InlineNoticeProps {
  tone?: NoticeTone
  icon?: LucideIcon
  /** What can be done about it. */
  action?: ReactNode
  /** A bar across a region instead of a rounded panel inside it. */
  isBar?: boolean
  className?: string
  children: ReactNode
}

/** Something that must be read, beside its cause, until it is solved. Errors are announced. */
export function InlineNotice({ tone = 'quiet', icon, action, isBar = false, className, children }: InlineNoticeProps) {
  const [ground, sign, usual] = tones[tone]
  return (
    <div
      role={tone === 'danger' ? 'alert' : 'status'}
      className={cx(
        'flex flex-wrap items-center gap-2 text-13',
        ground,
        isBar ? 'min-h-9 shrink-0 border-be border-border ps-4 pe-3 py-1' : 'rounded-control ps-3 pe-2 py-1.5',
        className,
      )}
    >
      <Icon of={icon ?? usual} className={sign} />
      <div className="min-w-0 flex-1 basis-48">{children}</div>
      {action}
    </div>
  )
}
