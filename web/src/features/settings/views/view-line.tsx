import type { View } from '@foyer/contract/views'
import { Link } from '@tanstack/react-router'
import { ArrowDown, ArrowUp, CopyPlus, Ellipsis, Pencil, Pin, PinOff, Trash, TriangleAlert } from 'lucide-react'
import { useLanguage } from '../../../lib/i18n/language'
import { useViewActs } from '../../../lib/views/use-view-acts'
import { useViews } from '../../../lib/views/use-views'
import { viewSlug } from '../../../lib/views/view-address'
import { findingSentence, seenBy } from '../../../lib/views/view-words'
import { useTeams } from '../../../lib/vocabulary/use-vocabulary'
import { Icon } from '../../../ui/icon'
import { IconButton } from '../../../ui/icon-button'
import { Menu } from '../../../ui/menu/menu'
import { MenuItem } from '../../../ui/menu/menu-item'

interface ViewLineProps {
  view: View
  onChange: () => void
  onDuplicate: () => void
}

/** One saved view: where it leads, who sees it, what it asks, and what can be done to it. */
export function ViewLine({ view, onChange, onDuplicate }: ViewLineProps) {
  const language = useLanguage()
  const { t } = language
  const teams = useTeams()
  const mayChange = view.abilities.includes('view.write')
  const facts = [seenBy(view, teams, language), t('views.pinnedBy', { count: view.pinnedBy })]
  return (
    <li className="flex min-h-14 items-center gap-2 border-be border-border py-2 ps-4 pe-2 last:border-0">
      <div className="min-w-0 flex-1">
        <p className="flex flex-wrap items-baseline gap-x-2">
          <Link
            to="/desk/views/$view"
            params={{ view: viewSlug(view) }}
            className="inline-block min-h-6 max-w-full truncate font-medium hover:underline"
          >
            <bdi>{view.name}</bdi>
          </Link>
          <span className="text-13 text-muted">{facts.join(' · ')}</span>
        </p>
        <p dir="ltr" className="truncate font-mono text-12 text-muted">
          {view.query}
        </p>
        {view.findings.map((finding) => (
          <p
            key={`${finding.field} ${finding.value}`}
            className="flex items-start gap-1 text-13 text-warning *:first:mbs-1"
          >
            <Icon of={TriangleAlert} size="small" />
            {findingSentence(finding, language)}
          </p>
        ))}
      </div>
      {mayChange && <IconButton icon={Pencil} label={t('views.editOf', { name: view.name })} onClick={onChange} />}
      <LineMenu view={view} mayChange={mayChange} onDuplicate={onDuplicate} />
    </li>
  )
}

function LineMenu({
  view,
  mayChange,
  onDuplicate,
}: Pick<ViewLineProps, 'view' | 'onDuplicate'> & { mayChange: boolean }) {
  const { t } = useLanguage()
  const { pinned } = useViews()
  const { pin, unpin, place, remove } = useViewActs()
  const at = pinned.findIndex(({ id }) => id === view.id)
  return (
    <Menu align="end" trigger={<IconButton icon={Ellipsis} label={t('views.menuOf', { name: view.name })} />}>
      <MenuItem icon={CopyPlus} onSelect={onDuplicate}>
        {t('views.duplicate')}
      </MenuItem>
      {at < 0 ? (
        <MenuItem icon={Pin} onSelect={() => void pin(view)}>
          {t('views.pin')}
        </MenuItem>
      ) : (
        <MenuItem icon={PinOff} onSelect={() => void unpin(view)}>
          {t('views.unpin')}
        </MenuItem>
      )}
      {at > 0 && (
        <MenuItem icon={ArrowUp} onSelect={() => void place(view.id, at - 1)}>
          {t('views.moveUp')}
        </MenuItem>
      )}
      {at >= 0 && at < pinned.length - 1 && (
        <MenuItem icon={ArrowDown} onSelect={() => void place(view.id, at + 1)}>
          {t('views.moveDown')}
        </MenuItem>
      )}
      {mayChange && (
        <MenuItem icon={Trash} isDangerous onSelect={() => void remove(view)}>
          {t('views.delete')}
        </MenuItem>
      )}
    </Menu>
  )
}
