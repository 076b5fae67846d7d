import type { LucideIcon } from 'lucide-react'
import { cx } from './class-names'

const sizes = { small: 'size-3', normal: 'size-4', large: 'size-5' }

export interface IconProps {
  of: LucideIcon
  size?: keyof typeof sizes
  className?: string | undefined
  /** Only where the sign stands for a word that is not written beside it. */
  label?: string | undefined
}

/** A sign of the set, stroke 1.75 (2 when small). Without a label it is decoration and stays silent. */
export function Icon({ of: Sign, size = 'normal', className, label }: IconProps) {
  const named = label ? ({ role: 'img', 'aria-label': label } as const) : ({ 'aria-hidden': true } as const)
  return (
    <Sign {...named} className={cx('shrink-0', sizes[size], className)} strokeWidth={size === 'small' ? 2 : 1.75} />
  )
}
