import type { ReactNode } from 'react'
import { PickerList, type PickerListProps } from './picker-list'
import { Popover } from './popover'

export interface PickerProps extends PickerListProps {
  trigger: ReactNode
  isOpen: boolean
  onOpenChange: (isOpen: boolean) => void
  align?: 'start' | 'end'
}

/** One way to choose one or many of a known list: a popover at its button, with a field, recent choices first, keys. */
export function Picker({ trigger, isOpen, onOpenChange, align = 'start', ...list }: PickerProps) {
  const pick = (id: string) => {
    list.onPick(id)
    if (!list.isMulti) onOpenChange(false)
  }
  return (
    <Popover trigger={trigger} label={list.label} isOpen={isOpen} onOpenChange={onOpenChange} align={align}>
      <PickerList {...list} onPick={pick} />
    </Popover>
  )
}
