import type { LucideIcon } from 'lucide-react'
import type { ComponentProps } from 'react'
import { cx } from './class-names'
import { Icon } from './icon'
import { Tooltip } from './tooltip'

export interface IconButtonProps extends Omit<ComponentProps<'button'>, 'disabled' | 'aria-label'> {
  icon: LucideIcon
  /** Its name, and its tooltip. */
  label: string
  /** Caps of its key, shown in the tooltip. */
  keys?: string[][] | undefined
  isPressed?: boolean | undefined
  disabledReason?: string | null | undefined
  /** Twelve pixels inside a chip or a line; the target stays 24. */
  isSmall?: boolean
}

/** A button that is only a sign. On a phone it grows to a thumb. */
export function IconButton({
  icon,
  label,
  keys,
  isPressed,
  disabledReason,
  isSmall = false,
  className,
  onClick,
  ...rest
}: IconButtonProps) {
  return (
    <Tooltip label={disabledReason ?? label} keys={disabledReason ? undefined : keys}>
      <button
        type="button"
        {...rest}
        aria-label={label}
        aria-pressed={isPressed}
        aria-disabled={disabledReason ? true : undefined}
        onClick={(event) => (disabledReason ? event.preventDefault() : onClick?.(event))}
        className={cx(
          'inline-grid shrink-0 place-items-center rounded-control text-muted not-aria-disabled:hover:bg-hover aria-expanded:bg-hover aria-pressed:bg-hover aria-pressed:text-text',
          isSmall ? 'size-6' : 'size-7 phone:size-11 phone:text-text coarse:size-11',
          className,
        )}
      >
        <Icon of={icon} size={isSmall ? 'small' : 'normal'} className={isSmall ? undefined : 'phone:size-5'} />
      </button>
    </Tooltip>
  )
}
