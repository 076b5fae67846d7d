import { Link } from '@tanstack/react-router'
import { useLanguage } from '../i18n/language'
import { useMay } from '../session/session'

const tab =
  'inline-flex h-7 items-center rounded-control px-2 text-13 text-muted hover:bg-hover aria-[current=page]:bg-selected aria-[current=page]:font-medium aria-[current=page]:text-text phone:h-11'
const isHere = { 'aria-current': 'page' } as const

/** The ways between people, their organizations, what is asked of them, and what is written to many of them. */
export function DirectoryTabs() {
  const { t } = useLanguage()
  const maySegment = useMay('segment.write')
  const mayWriteTo = useMay('outreach.write')
  return (
    <nav aria-label={t('people.title')} className="flex flex-wrap gap-1">
      <Link
        to="/desk/people"
        activeOptions={{ exact: true, includeSearch: false }}
        activeProps={isHere}
        className={tab}
      >
        {t('people.title')}
      </Link>
      <Link
        to="/desk/organizations"
        activeOptions={{ exact: true, includeSearch: false }}
        activeProps={isHere}
        className={tab}
      >
        {t('organizations.title')}
      </Link>
      {maySegment && (
        <Link
          to="/desk/segments"
          activeOptions={{ exact: true, includeSearch: false }}
          activeProps={isHere}
          className={tab}
        >
          {t('segments.title')}
        </Link>
      )}
      {mayWriteTo && (
        <Link
          to="/desk/outreach"
          activeOptions={{ exact: true, includeSearch: false }}
          activeProps={isHere}
          className={tab}
        >
          {t('outreach.title')}
        </Link>
      )}
    </nav>
  )
}
