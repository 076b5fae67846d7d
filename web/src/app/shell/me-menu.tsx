import { LogOut, Moon, Settings2, Sun, SunMoon } from 'lucide-react'
import { useCommands } from '../../lib/commands/command-runner'
import { useDeviceSetting } from '../../lib/device/device-setting'
import { useLanguage } from '../../lib/i18n/language'
import { type Theme, themeSetting } from '../../lib/theme/theme'
import { Icon } from '../../ui/icon'
import { Menu } from '../../ui/menu/menu'
import { MenuChoice } from '../../ui/menu/menu-choice'
import { MenuHeading } from '../../ui/menu/menu-heading'
import { MenuItem } from '../../ui/menu/menu-item'
import { MenuRule } from '../../ui/menu/menu-rule'
import { openSettings, signOut } from '../commands/global-commands'
import { MeButton } from './me-button'

const themeIcons = { system: SunMoon, light: Sun, dark: Moon } as const
const themeLabels = { system: 'theme.system', light: 'theme.light', dark: 'theme.dark' } as const

/** Behind the signed-in agent at the foot of the navigation: own settings, theme, signing out. */
export default function MeMenu({ isOpenAtFirst }: { isOpenAtFirst: boolean }) {
  const { t } = useLanguage()
  const { invoke } = useCommands()
  const theme = useDeviceSetting(themeSetting)
  return (
    <Menu isOpenAtFirst={isOpenAtFirst} trigger={<MeButton />}>
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
