import { useLanguage } from '../../lib/i18n/language'
import { Region } from '../../ui/region'
import { RegionHead } from '../../ui/region-head'
import { LateMeMenu } from './late-me-menu'
import { NavLink } from './nav-link'
import { useDestinations } from './use-destinations'

/** Where a phone, whose bar has room for a few places, leads to all of them. */
export default function MorePage() {
  const { t } = useLanguage()
  const { sections, foot } = useDestinations()
  return (
    <Region as="main" label={t('nav.more')} className="flex-1">
      <RegionHead>
        <h1 className="font-semibold">{t('nav.more')}</h1>
      </RegionHead>
      <div className="scroll-quiet min-h-0 flex-1 p-2">
        {sections
          .filter((section) => section.entries.length > 0)
          .map((section) => (
            <section key={section.title} className="mbe-2">
              <h2 className="px-3 pbs-2 pbe-1 text-12 font-medium text-muted">{section.title}</h2>
              {section.entries.map((entry) => (
                <NavLink key={entry.address} entry={entry} />
              ))}
            </section>
          ))}
        <div className="border-bs border-border pbs-2">
          {foot.map((entry) => (
            <NavLink key={entry.address} entry={entry} />
          ))}
          <LateMeMenu />
        </div>
      </div>
    </Region>
  )
}
