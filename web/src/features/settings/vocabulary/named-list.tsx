import { useState } from 'react'
import { useLanguage } from '../../../lib/i18n/language'
import { ActiveRow } from './active-row'
import { movesOf, type NamedRow, type RowChange, siblingsOf } from './named-row'
import { RenameRow } from './rename-row'
import { useDragOrder } from './use-drag-order'

interface NamedListProps {
  label: string
  rows: readonly NamedRow[]
  run: (act: () => Promise<unknown>) => Promise<unknown>
  /** What happened, for those who do not see it. */
  onSaid: (text: string) => void
}

/** The rows in use. A refused act stands beside the list; the row stays as it was. */
export function NamedList({ label, rows, run, onSaid }: NamedListProps) {
  const { t } = useLanguage()
  const [renamed, setRenamed] = useState<string | null>(null)
  /** The row whose button was pressed last: the focus goes back to it. */
  const [opener, setOpener] = useState<string | null>(null)
  const put = async (row: NamedRow, place: number) => {
    const siblings = siblingsOf(rows, row)
    const moves = movesOf(siblings, row.id, place)
    await run(() => Promise.all(moves.map((move) => move.row.change({ position: move.position }))))
    onSaid(t('settings.moved', { name: row.name, position: place + 1, count: siblings.length }))
  }
  const onPlace = (row: NamedRow, place: number) => void put(row, place).catch(() => undefined)
  const rename = async (row: NamedRow, change: RowChange) => {
    await run(() => row.change(change))
    setRenamed(null)
  }
  const archive = async (row: NamedRow) => {
    await run(() => row.change({ isArchived: true }))
    onSaid(t('settings.archivedNow', { name: row.name }))
  }
  const drag = useDragOrder(rows, onPlace)
  return (
    <ul aria-label={label}>
      {rows.map((row) => (
        <li
          key={row.id}
          {...drag.target(row)}
          className="flex min-h-11 items-center gap-1 border-be border-border ps-4 pe-2 last:border-0 data-over:bg-selected"
        >
          {renamed === row.id ? (
            <RenameRow
              row={row}
              onRename={(change) => void rename(row, change).catch(() => undefined)}
              onClose={() => setRenamed(null)}
            />
          ) : (
            <ActiveRow
              row={row}
              siblings={siblingsOf(rows, row)}
              drag={drag}
              onPlace={onPlace}
              hasFocus={opener === row.id}
              onRename={() => {
                setRenamed(row.id)
                setOpener(row.id)
              }}
              onArchive={() => void archive(row).catch(() => undefined)}
            />
          )}
        </li>
      ))}
    </ul>
  )
}
