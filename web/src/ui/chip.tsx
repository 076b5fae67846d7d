import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import { cx } from './class-names'
import { Icon } from './icon'

export type ChipTone = 'calm' | 'danger' | 'warning' | 'success' | 'accent' | 'other' | 'plain'

const tones: Record<ChipTone, string> = {
  calm: 'border-border px-1.5 text-muted',
  danger: 'border-transparent bg-danger-soft px-1.5 text-danger',
  warning: 'border-transparent bg-warning-soft px-1.5 text-warning',
  success: 'border-transparent bg-success-soft px-1.5 text-success',
  // On a selected row the soft ground nearly vanishes: an edge keeps it a chip.
  accent:
    'border-transparent bg-accent-soft px-1.5 text-accent in-aria-selected:border-accent/40 in-aria-current:border-accent/40',
  other: 'border-transparent bg-other-soft px-1.5 text-other',
  plain: 'border-transparent text-muted',
}
export const chipShape =
  'inline-flex h-5 max-w-full shrink-0 items-center gap-1 rounded-chip border text-12 whitespace-nowrap tabular-nums'

/** A short fact in words. Colour only underlines what the words say. */
export function Chip({
  tone = 'calm',
  icon,
  children,
}: {
  tone?: ChipTone
  icon?: LucideIcon | undefined
  children: ReactNode
}) {
  return (
    <span className={cx(chipShape, 'font-medium', tones[tone])}>
      {icon && <Icon of={icon} size="small" />}
      {children}
    </span>
  )
}
