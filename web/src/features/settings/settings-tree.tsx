import { Link } from '@tanstack/react-router'
import { Search } from 'lucide-react'
import { useState } from 'react'
import { useLanguage } from '../../lib/i18n/language'
import { useMe } from '../../lib/session/session'
import { cx } from '../../ui/class-names'
import { matchText } from '../../ui/match-text'
import { Region } from '../../ui/region'
import { RegionHead } from '../../ui/region-head'
import { TextInput } from '../../ui/text-input'
import { settingsGroups } from './settings-page'
import { settingsPages } from './settings-pages'

const groupLabels = {
  me: 'settings.group.me',
  desk: 'settings.group.desk',
  tickets: 'settings.group.tickets',
  channels: 'settings.group.channels',
  people: 'settings.group.people',
  connections: 'settings.group.connections',
  data: 'settings.group.data',
} as const

/** All settings this role may open, by group, with a box that finds pages by their fields. */
export function SettingsTree({ isPageOpen }: { isPageOpen: boolean }) {
  const { t } = useLanguage()
  const { abilities } = useMe()
  const [typed, setTyped] = useState('')
  const Heading = isPageOpen ? 'h2' : 'h1'
  const shown = settingsPages.filter(
    ({ verb, label, synonyms }) =>
      (verb === undefined || abilities.includes(verb)) &&
      matchText([t(label), synonyms ? t(synonyms) : ''].join(' '), typed) > 0,
  )
  return (
    <Region
      // Alone it is what the page is about; its element stays, so that focus and what was typed do.
      {...(!isPageOpen && { role: 'main' })}
      label={t('nav.settings')}
      className={cx('w-56 shrink-0 border-e border-border phone:w-full phone:border-0', isPageOpen && 'phone:hidden')}
    >
      <RegionHead>
        <Heading className="font-semibold phone:text-17">{t('nav.settings')}</Heading>
      </RegionHead>
      <div className="px-3 pbs-2">
        <TextInput
          icon={Search}
          type="search"
          aria-label={t('settings.find')}
          placeholder={t('settings.find')}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
      </div>
      <nav aria-label={t('nav.settings')} className="scroll-quiet min-h-0 flex-1 pbe-4">
        {settingsGroups.map((group) => {
          const pages = shown.filter((page) => page.group === group)
          if (pages.length === 0) return null
          return (
            <section key={group}>
              <h3 className="px-4 pbs-3 pbe-1 text-12 font-medium text-muted">{t(groupLabels[group])}</h3>
              {pages.map((page) => (
                <Link
                  key={page.slug}
                  to="/desk/settings/$page"
                  params={{ page: page.slug }}
                  activeProps={{ 'aria-current': 'page' }}
                  className="mx-2 flex h-7 items-center rounded-control px-2 hover:bg-hover aria-[current=page]:bg-selected aria-[current=page]:font-medium phone:h-11"
                >
                  <span className="truncate">{t(page.label)}</span>
                </Link>
              ))}
            </section>
          )
        })}
        {shown.length === 0 && <p className="px-4 py-3 text-13 text-muted">{t('picker.nothing')}</p>}
      </nav>
    </Region>
  )
}
