import { useNavigate } from '@tanstack/react-router'
import { ChevronDown, Layers, Users } from 'lucide-react'
import { useLanguage } from '../../lib/i18n/language'
import { useMe } from '../../lib/session/session'
import { useViews } from '../../lib/views/use-views'
import { viewSlug } from '../../lib/views/view-address'
import { useTeams } from '../../lib/vocabulary/use-vocabulary'
import { Icon } from '../../ui/icon'
import { Menu } from '../../ui/menu/menu'
import { MenuItem } from '../../ui/menu/menu-item'
import { MenuRule } from '../../ui/menu/menu-rule'
import { deskViews } from './views'

/** On a phone, which has no navigation beside the list, the title leads to the other views. */
export default function ViewSwitcher({ title }: { title: string }) {
  const { t } = useLanguage()
  const navigate = useNavigate()
  const { teamIds } = useMe()
  const { pinned } = useViews()
  const teams = useTeams().filter(({ id }) => teamIds.includes(id))
  const go = (view: string) => void navigate({ to: '/desk/views/$view', params: { view } })
  return (
    <Menu
      trigger={
        <button
          type="button"
          aria-label={t('views.switch', { name: title })}
          className="inline-flex min-h-11 max-w-full items-center gap-1"
        >
          <span className="truncate">{title}</span>
          <Icon of={ChevronDown} className="text-muted" />
        </button>
      }
    >
      {deskViews.map(({ name, label, icon }) => (
        <MenuItem key={name} icon={icon} onSelect={() => go(name)}>
          {t(label)}
        </MenuItem>
      ))}
      {teams.map(({ id, name }) => (
        <MenuItem key={id} icon={Users} onSelect={() => go(`team-${id}`)}>
          {name}
        </MenuItem>
      ))}
      {pinned.length > 0 && <MenuRule />}
      {pinned.map((view) => (
        <MenuItem key={view.id} icon={Layers} onSelect={() => go(viewSlug(view))}>
          {view.name}
        </MenuItem>
      ))}
    </Menu>
  )
}
