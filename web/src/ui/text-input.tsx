import type { LucideIcon } from 'lucide-react'
import type { ComponentProps, ReactNode } from 'react'
import { cx } from './class-names'
import { useFieldAttributes } from './field-context'
import { Icon } from './icon'

export interface TextInputProps extends ComponentProps<'input'> {
  icon?: LucideIcon
  /** Behind the text, inside the edge: a key cap, a button. */
  end?: ReactNode
  isLarge?: boolean
}

export function TextInput({ icon, end, isLarge = false, className, id, ...rest }: TextInputProps) {
  const attributes = useFieldAttributes({ id })
  return (
    <span
      className={cx('field-edge flex min-w-0 items-center gap-2 px-3 phone:h-11', isLarge ? 'h-10' : 'h-8', className)}
    >
      {icon && <Icon of={icon} className="text-muted" />}
      {/* 16 px on a phone: below that, iOS zooms the page when the field gets focus. */}
      <input
        dir="auto"
        {...rest}
        {...attributes}
        className="h-full min-w-0 flex-1 bg-transparent text-14 phone:text-[1rem]"
      />
      {end}
    </span>
  )
}
