import { ChevronsUpDown, LogOut, Moon, Settings2, Sun, SunMoon } from 'lucide-react'
import { useCommands } from '../../lib/commands/command-runner'
import { useDeviceSetting } from '../../lib/device/device-setting'
import { useLanguage } from '../../lib/i18n/language'
import { useMe } from '../../lib/session/session'
import { type Theme, themeSetting } from '../../lib/theme/theme'
import { Icon } from '../../ui/icon'
import { Menu } from '../../ui/menu/menu'
import { MenuChoice } from '../../ui/menu/menu-choice'
import { MenuHeading } from '../../ui/menu/menu-heading'
import { MenuItem } from '../../ui/menu/menu-item'
import { MenuRule } from '../../ui/menu/menu-rule'
import { Picture } from '../../ui/picture'
import { openSettings, signOut } from '../commands/global-commands'

const themeIcons = { system: SunMoon, light: Sun, dark: Moon } as const
const themeLabels = { system: 'theme.system', light: 'theme.light', dark: 'theme.dark' } as const

/** The signed-in agent at the foot of the navigation: own settings, theme, signing out. */
export function MeMenu() {
  const { t } = useLanguage()
  const me = useMe()
  const { invoke } = useCommands()
  const theme = useDeviceSetting(themeSetting)
  return (
    <Menu
      trigger={
        <button
          type="button"
          className="mbs-1 flex h-11 w-full items-center gap-2 rounded-control ps-1.5 pe-2 text-start hover:bg-hover aria-expanded:bg-hover below-open:justify-center below-open:px-0"
        >
          <Picture id={me.id} name={me.name} />
          <span className="min-w-0 flex-1 truncate below-open:sr-only" dir="auto">
            {me.name}
          </span>
          <Icon of={ChevronsUpDown} size="small" className="text-muted below-open:hidden" />
        </button>
      }
    >
      <MenuItem icon={Settings2} onSelect={() => invoke(openSettings)}>
        {t('command.settings')}
      </MenuItem>
      <MenuRule />
      <MenuHeading>{t('theme.label')}</MenuHeading>
      {(Object.keys(themeLabels) as Theme[]).map((name) => (
        <MenuChoice key={name} isChosen={theme === name} onSelect={() => themeSetting.set(name)}>
          <span className="inline-flex items-center gap-2">
            <Icon of={themeIcons[name]} className="text-muted" />
            {t(themeLabels[name])}
          </span>
        </MenuChoice>
      ))}
      <MenuRule />
      <MenuItem icon={LogOut} onSelect={() => invoke(signOut)}>
        {t('command.signOut')}
      </MenuItem>
    </Menu>
  )
}
