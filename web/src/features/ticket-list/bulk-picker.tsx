import type { LucideIcon } from 'lucide-react'
import { useState } from 'react'
import { usePickerSurface } from '../../lib/commands/place-store'
import { IconButton } from '../../ui/icon-button'
import { Picker } from '../../ui/picker'
import type { PickerOption } from '../../ui/picker-list'

export interface BulkPickerProps {
  /** The surface a command asks for. */
  name: string
  icon: LucideIcon
  keys: string[][] | undefined
  label: string
  options: readonly PickerOption[]
  onCreate?: (typed: string) => void
  onPick: (id: string) => void
}

/** One property of all that is chosen: picking it is the act. */
export function BulkPicker({ name, icon, keys, label, onCreate, ...list }: BulkPickerProps) {
  const [isOpen, setOpen] = useState(false)
  usePickerSurface(name, () => setOpen(true))
  return (
    <Picker
      {...list}
      {...(onCreate && {
        onCreate: (typed) => {
          setOpen(false)
          onCreate(typed)
        },
      })}
      label={label}
      align="end"
      chosen={[]}
      isOpen={isOpen}
      onOpenChange={setOpen}
      trigger={<IconButton icon={icon} label={label} keys={keys} />}
    />
  )
}
