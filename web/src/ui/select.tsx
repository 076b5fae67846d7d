import { ChevronDown } from 'lucide-react'
import type { ComponentProps } from 'react'
import { cx } from './class-names'
import { useFieldAttributes } from './field-context'
import { Icon } from './icon'

/** The browser's own choice of one: every phone and screen reader knows it. For search and many, see `Picker`. */
export function Select({
  className,
  id,
  children,
  isLarge = false,
  ...rest
}: ComponentProps<'select'> & { isLarge?: boolean }) {
  const attributes = useFieldAttributes({ id })
  return (
    <span className={cx('relative block min-w-0', className)}>
      <select
        {...rest}
        {...attributes}
        className={cx(
          'field-edge w-full appearance-none ps-3 pe-9 text-14 phone:h-11 phone:text-[1rem]',
          isLarge ? 'h-10' : 'h-8',
        )}
      >
        {children}
      </select>
      <Icon of={ChevronDown} className="pointer-events-none absolute inset-y-0 end-3 my-auto text-muted" />
    </span>
  )
}
