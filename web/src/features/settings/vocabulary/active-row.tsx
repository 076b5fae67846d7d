import { Archive, ArrowDown, ArrowUp, GripVertical, Pencil } from 'lucide-react'
import { useLanguage } from '../../../lib/i18n/language'
import { Icon } from '../../../ui/icon'
import { IconButton } from '../../../ui/icon-button'
import type { NamedRow } from './named-row'
import type { DragOrder } from './use-drag-order'

interface ActiveRowProps {
  row: NamedRow
  siblings: readonly NamedRow[]
  drag: DragOrder
  onPlace: (row: NamedRow, place: number) => void
  /** Whether it comes back from being renamed. */
  hasFocus: boolean
  onRename: () => void
  onArchive: () => void
}

/** A row that is in use: its place by arrow or drag, its name, and the way aside. */
export function ActiveRow({ row, siblings, drag, onPlace, hasFocus, onRename, onArchive }: ActiveRowProps) {
  const { t } = useLanguage()
  const { name } = row
  const place = siblings.indexOf(row)
  const hasOrder = row.position !== undefined && siblings.length > 1
  return (
    <>
      {hasOrder && (
        <span aria-hidden {...drag.grip(row)} className="-ms-2 cursor-grab text-muted phone:hidden coarse:hidden">
          <Icon of={GripVertical} />
        </span>
      )}
      <span className="min-w-0 flex-1 truncate phone:py-2 phone:whitespace-normal">{row.shown}</span>
      {hasOrder && (
        <>
          <IconButton
            icon={ArrowUp}
            label={t('settings.moveUp', { name })}
            className="aria-disabled:opacity-40"
            disabledReason={place === 0 ? t('settings.isFirst') : null}
            onClick={() => onPlace(row, place - 1)}
          />
          <IconButton
            icon={ArrowDown}
            label={t('settings.moveDown', { name })}
            className="aria-disabled:opacity-40"
            disabledReason={place === siblings.length - 1 ? t('settings.isLast') : null}
            onClick={() => onPlace(row, place + 1)}
          />
        </>
      )}
      <IconButton icon={Pencil} label={t('settings.renameOf', { name })} autoFocus={hasFocus} onClick={onRename} />
      <IconButton icon={Archive} label={t('settings.archive', { name })} onClick={onArchive} />
    </>
  )
}
