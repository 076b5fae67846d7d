import { LoaderCircle, type LucideIcon } from 'lucide-react'
import type { ComponentProps } from 'react'
import { type ButtonLook, type ButtonSize, buttonLook } from './button-look'
import { cx } from './class-names'
import { Icon } from './icon'
import { Tooltip } from './tooltip'
import { useLate } from './use-late'

export interface ButtonProps extends Omit<ComponentProps<'button'>, 'disabled'> {
  look?: ButtonLook | undefined
  size?: ButtonSize | undefined
  icon?: LucideIcon | undefined
  /** Work is going on: pressing again does nothing, and after 400 ms a spinner says so. */
  isBusy?: boolean | undefined
  /** Why it cannot be pressed now; shown on focus and hover. The button stays reachable. */
  disabledReason?: string | null | undefined
}

export function Button({
  look,
  size,
  icon,
  isBusy = false,
  disabledReason,
  className,
  children,
  onClick,
  ...rest
}: ButtonProps) {
  const showsSpinner = useLate(isBusy, 400)
  const isOff = isBusy || Boolean(disabledReason)
  const button = (
    <button
      type="button"
      {...rest}
      aria-disabled={isOff || undefined}
      aria-busy={isBusy || undefined}
      className={buttonLook(look, size, className)}
      onClick={(event) => (isOff ? event.preventDefault() : onClick?.(event))}
    >
      {showsSpinner ? (
        <LoaderCircle aria-hidden className="size-4 motion-safe:animate-spin" strokeWidth={1.75} />
      ) : (
        icon && <Icon of={icon} className={cx(look !== 'primary' && look !== 'danger' && 'text-muted')} />
      )}
      {children}
    </button>
  )
  // Where there may be a reason the button is the same one with and without: what has the focus would lose it.
  return disabledReason === undefined ? button : <Tooltip label={disabledReason || null}>{button}</Tooltip>
}
