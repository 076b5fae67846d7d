import type { TicketGrouping } from '@foyer/contract/grouping'
import type { TicketSort } from '@foyer/contract/tickets'
import type { View } from '@foyer/contract/views'
import {
  ArrowDown,
  ArrowUp,
  BookmarkPlus,
  CopyPlus,
  Ellipsis,
  Pencil,
  Pin,
  PinOff,
  Save,
  TextSearch,
  Trash,
} from 'lucide-react'
import { Suspense, useMemo, useState } from 'react'
import { usePart } from '../../lib/commands/place-store'
import { useLanguage } from '../../lib/i18n/language'
import { part } from '../../lib/parts/part'
import { isSameQuery } from '../../lib/views/built-query'
import { useViewActs } from '../../lib/views/use-view-acts'
import { useViews } from '../../lib/views/use-views'
import type { ViewStart } from '../../lib/views/view-sheet'
import { IconButton } from '../../ui/icon-button'
import { Menu } from '../../ui/menu/menu'
import { MenuItem } from '../../ui/menu/menu-item'
import { MenuRule } from '../../ui/menu/menu-rule'
import type { ShownView } from './use-shown-view'

const ViewSheet = part(() => import('../../lib/views/view-sheet'))

export interface ViewMenuProps {
  shown: ShownView
  /** What the list shows now, which may be more or less than its view. */
  query: string
  sort: TicketSort
  group: TicketGrouping | null
  onAsk: (query: string) => void
  /** To a view as it is kept. */
  onGo: (view: View) => void
  onGone: () => void
  isOpenAtFirst: boolean
}

type Opened = { view: View | null; start: ViewStart } | null

/** What can be done with the view in the list, or with the query to make one of it. */
export default function ViewMenu({ shown, query, sort, group, onAsk, onGo, onGone, isOpenAtFirst }: ViewMenuProps) {
  const { t } = useLanguage()
  const [opened, setOpened] = useState<Opened>(null)
  const { pinned } = useViews()
  const { pin, unpin, place, keep, remove } = useViewActs()
  const { saved, columns } = shown
  const own = saved?.abilities.includes('view.write') ? saved : null
  const isChanged = !isSameQuery(query, shown.query) || sort !== shown.sort || group !== shown.group
  const at = saved === null ? -1 : pinned.findIndex(({ id }) => id === saved.id)
  const begun = { scope: 'personal', teamId: null, sort, group, columns } as const
  const save = () => setOpened({ view: null, start: { ...begun, name: '', query } })
  const edit = () => own && setOpened({ view: own, start: own })
  const duplicate = () =>
    saved && setOpened({ view: null, start: { ...begun, name: t('views.copyOf', { name: saved.name }), query } })
  usePart(
    'view',
    // biome-ignore lint/correctness/useExhaustiveDependencies: both only open the sheet, with what is here when they are called
    useMemo(() => ({ save, edit: own ? edit : null }), [query, sort, group, own, columns]),
  )
  return (
    <>
      <Menu align="end" isOpenAtFirst={isOpenAtFirst} trigger={<IconButton icon={Ellipsis} label={t('views.menu')} />}>
        {own && isChanged && (
          <MenuItem
            icon={Save}
            onSelect={() => void keep(own, { query, sort, group }).then((isDone) => isDone && onGo(own))}
          >
            {t('views.keepChanges')}
          </MenuItem>
        )}
        <MenuItem icon={BookmarkPlus} onSelect={save}>
          {t('views.saveAs')}
        </MenuItem>
        {own && (
          <MenuItem icon={Pencil} onSelect={edit}>
            {t('views.edit')}
          </MenuItem>
        )}
        {saved && (
          <MenuItem icon={CopyPlus} onSelect={duplicate}>
            {t('views.duplicate')}
          </MenuItem>
        )}
        <MenuItem icon={TextSearch} onSelect={() => onAsk(query)}>
          {t('views.asQuery')}
        </MenuItem>
        {saved && (
          <>
            <MenuRule />
            {at < 0 ? (
              <MenuItem icon={Pin} onSelect={() => void pin(saved)}>
                {t('views.pin')}
              </MenuItem>
            ) : (
              <MenuItem icon={PinOff} onSelect={() => void unpin(saved)}>
                {t('views.unpin')}
              </MenuItem>
            )}
            {at > 0 && (
              <MenuItem icon={ArrowUp} onSelect={() => void place(saved.id, at - 1)}>
                {t('views.moveUp')}
              </MenuItem>
            )}
            {at >= 0 && at < pinned.length - 1 && (
              <MenuItem icon={ArrowDown} onSelect={() => void place(saved.id, at + 1)}>
                {t('views.moveDown')}
              </MenuItem>
            )}
          </>
        )}
        {own && (
          <>
            <MenuRule />
            <MenuItem icon={Trash} isDangerous onSelect={() => void remove(own).then((isDone) => isDone && onGone())}>
              {t('views.delete')}
            </MenuItem>
          </>
        )}
      </Menu>
      {opened && (
        <Suspense>
          <ViewSheet
            {...opened}
            onSaved={(view) => {
              setOpened(null)
              onGo(view)
            }}
            onClose={() => setOpened(null)}
          />
        </Suspense>
      )}
    </>
  )
}
