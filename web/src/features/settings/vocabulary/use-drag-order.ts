import { type DragEvent, useState } from 'react'
import { type NamedRow, siblingsOf } from './named-row'

/** What the rows of a list need so that each can be drawn to another place among its siblings. */
export function useDragOrder(rows: readonly NamedRow[], onPlace: (row: NamedRow, place: number) => void) {
  const [dragged, setDragged] = useState<NamedRow | null>(null)
  const [over, setOver] = useState<string | null>(null)
  const end = () => {
    setDragged(null)
    setOver(null)
  }
  return {
    grip: (row: NamedRow) => ({
      draggable: true,
      onDragStart: (event: DragEvent<HTMLElement>) => {
        const line = event.currentTarget.closest('li')
        if (line) event.dataTransfer.setDragImage(line, 12, line.offsetHeight / 2)
        event.dataTransfer.effectAllowed = 'move'
        setDragged(row)
      },
      onDragEnd: end,
    }),
    target: (row: NamedRow) => ({
      'data-over': over === row.id || undefined,
      onDragOver: (event: DragEvent) => {
        if (!dragged || dragged.group !== row.group) return
        event.preventDefault()
        setOver(row.id)
      },
      onDrop: (event: DragEvent) => {
        event.preventDefault()
        if (dragged && dragged.id !== row.id) onPlace(dragged, siblingsOf(rows, row).indexOf(row))
        end()
      },
    }),
  }
}

export type DragOrder = ReturnType<typeof useDragOrder>
