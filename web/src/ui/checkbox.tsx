import { Check, Minus } from 'lucide-react'
import { type ComponentProps, type ReactNode, useEffect, useRef } from 'react'
import { cx } from './class-names'

export interface CheckboxProps extends Omit<ComponentProps<'input'>, 'type' | 'children'> {
  /** Some, not all, of what it stands for. */
  isMixed?: boolean
  children?: ReactNode
}

export function Checkbox({ isMixed = false, className, children, ...rest }: CheckboxProps) {
  const input = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (input.current) input.current.indeterminate = isMixed
  }, [isMixed])
  const Mark = isMixed ? Minus : Check
  return (
    <label className={cx('inline-flex min-h-6 items-center gap-2 phone:min-h-11', className)}>
      <span className="relative grid size-6 shrink-0 place-items-center">
        <input
          ref={input}
          type="checkbox"
          {...rest}
          className="peer size-4 appearance-none rounded-chip border border-border-strong bg-raised checked:border-accent checked:bg-accent indeterminate:border-accent indeterminate:bg-accent"
        />
        <Mark
          aria-hidden
          strokeWidth={3}
          className="pointer-events-none absolute size-3 text-on-fill opacity-0 peer-checked:opacity-100 peer-indeterminate:opacity-100"
        />
      </span>
      {children}
    </label>
  )
}
