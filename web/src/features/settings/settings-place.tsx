import { useNavigate } from '@tanstack/react-router'
import { type ComponentType, Suspense } from 'react'
import { useLanguage } from '../../lib/i18n/language'
import { part } from '../../lib/parts/part'
import { useMe } from '../../lib/session/session'
import { Bone } from '../../ui/bone'
import { Region } from '../../ui/region'
import { Skeleton } from '../../ui/skeleton'
import type { SettingsPageProps } from './settings-page'
import { settingsPages } from './settings-pages'

// One lazy component a page, made once: a new one on every drawing would forget what was typed.
const components = new Map<string, ComponentType<SettingsPageProps>>(
  settingsPages.map(({ slug, load }) => [slug, part(load)]),
)

export interface SettingsPlaceProps {
  slug: string
  id: string | undefined
  /** Shown for pages that do not exist or that this role may not open. */
  notHere: ComponentType
}

/** The page of an address, fetched when first opened. */
export default function SettingsPlace({ slug, id, notHere: NotHere }: SettingsPlaceProps) {
  const { t } = useLanguage()
  const { abilities } = useMe()
  const navigate = useNavigate()
  const page = settingsPages.find((one) => one.slug === slug)
  const Page = components.get(slug)
  if (!page || !Page || (page.verb !== undefined && !abilities.includes(page.verb))) return <NotHere />
  const onOpen = (next: string | null) =>
    void navigate({ to: '/desk/settings/$page', params: { page: slug }, search: next === null ? {} : { id: next } })
  return (
    <Region as="main" label={t(page.label)} className="flex-1">
      <Suspense
        fallback={
          <Skeleton label={t('ui.loading')}>
            <Bone className="m-8 mbe-4 h-7 w-48" />
            <Bone className="mx-8 h-48" />
          </Skeleton>
        }
      >
        <Page id={id} onOpen={onOpen} />
      </Suspense>
    </Region>
  )
}
