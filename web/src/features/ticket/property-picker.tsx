import type { ReactNode } from 'react'
import { useState } from 'react'
import { usePickerSurface } from '../../lib/commands/place-store'
import { cx } from '../../ui/class-names'
import { Picker } from '../../ui/picker'
import type { PickerOption } from '../../ui/picker-list'

export interface PropertyPickerProps {
  /** The surface a command asks for, such as `assignee`. */
  name: string
  label: string
  /** What the button says now. */
  shown: ReactNode
  options: readonly PickerOption[]
  chosen: readonly string[]
  isMulti?: boolean
  /** The first nine are also picked by their digit. */
  hasDigits?: boolean
  isDisabled?: boolean
  onCreate?: (typed: string) => void
  onPick: (id: string) => void
  className?: string
}

/** A property as a quiet button that opens its picker; the same surface answers the key. */
export function PropertyPicker({ name, label, shown, isDisabled = false, className, ...list }: PropertyPickerProps) {
  const [isOpen, setOpen] = useState(false)
  usePickerSurface(name, () => !isDisabled && setOpen(true))
  const look =
    'inline-flex h-7 min-w-0 max-w-full items-center gap-1.5 rounded-control px-1.5 text-14 text-start phone:min-h-11'
  if (isDisabled) return <span className={cx(look, className)}>{shown}</span>
  return (
    <Picker
      {...list}
      label={label}
      isOpen={isOpen}
      onOpenChange={setOpen}
      trigger={
        <button
          type="button"
          aria-label={label}
          className={cx(look, 'hover:bg-hover aria-expanded:bg-hover', className)}
        >
          {shown}
        </button>
      }
    />
  )
}
