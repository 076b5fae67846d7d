import { Link } from '@tanstack/react-router'
import { ArrowLeft, ChevronRight } from 'lucide-react'
import type { ReactNode } from 'react'
import { useLanguage } from '../../lib/i18n/language'
import { Icon } from '../../ui/icon'
import { RegionHead } from '../../ui/region-head'

export interface SettingsHeadProps {
  /** The page, or the thing that is open on it. */
  title: string
  /** The page above, where one thing of many is open. */
  parent?: { label: string; onOpen: () => void }
  tools?: ReactNode
}

/** Title row of a settings page; on a phone with the way back to the tree. */
export function SettingsHead({ title, parent, tools }: SettingsHeadProps) {
  const { t } = useLanguage()
  return (
    <RegionHead className="ps-5! phone:ps-1!">
      <Link
        to="/desk/settings"
        aria-label={t('settings.back')}
        className="hidden size-11 place-items-center rounded-control phone:grid"
      >
        <Icon of={ArrowLeft} size="large" className="mirrored" />
      </Link>
      {parent && (
        <>
          <button type="button" onClick={parent.onOpen} className="min-h-6 text-muted hover:text-text">
            {parent.label}
          </button>
          <Icon of={ChevronRight} className="mirrored text-muted" />
        </>
      )}
      <span dir="auto" className="truncate font-semibold">
        {title}
      </span>
      <span className="flex-1" />
      {tools}
    </RegionHead>
  )
}
