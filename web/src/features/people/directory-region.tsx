import { type LucideIcon, SearchX } from 'lucide-react'
import type { ReactNode } from 'react'
import { refusal } from '../../lib/api/refusal'
import { useLanguage } from '../../lib/i18n/language'
import { DirectoryTabs } from '../../lib/people/directory-tabs'
import { useFollow } from '../../lib/realtime/follow'
import { Bone } from '../../ui/bone'
import { Button } from '../../ui/button'
import { EmptyState } from '../../ui/empty-state'
import { InlineNotice } from '../../ui/inline-notice'
import { Region } from '../../ui/region'
import { RegionHead } from '../../ui/region-head'
import { Skeleton } from '../../ui/skeleton'

export interface DirectoryRegionProps {
  title: string
  /** What the rows answer: rows of the query before stay until those of this one are here. */
  shownQuery: string
  search: ReactNode
  /** Below the search: what it found, and what can be done with it. */
  found?: ReactNode
  /** Instead of the list, where it could not be read. */
  problem?: ReactNode
  /** At the end of the head: the way to a new one. */
  tools: ReactNode
  list: { isPending: boolean; error: Error | null; refetch: () => Promise<unknown> }
  isEmpty: boolean
  /** What stands there while the desk has none at all. */
  nothing: { icon: LucideIcon; title: string; lead: string }
  children: ReactNode
}

/** People or organizations of the desk: head, search, and the list or why there is none. */
export function DirectoryRegion(props: DirectoryRegionProps) {
  useFollow('people')
  const { title, shownQuery, search, found, problem, tools, list, isEmpty, nothing, children } = props
  const language = useLanguage()
  const { t } = language
  const none = shownQuery === '' ? nothing : { icon: SearchX, title: t('list.noHit'), lead: t('people.noHitLead') }
  return (
    <Region as="main" label={title} className="flex-1">
      <RegionHead>
        <h1 className="truncate font-semibold">{title}</h1>
        <span className="ms-auto">{tools}</span>
      </RegionHead>
      <div className="flex shrink-0 flex-wrap items-start gap-2 border-be border-border px-3 py-1.5">
        {search}
        <DirectoryTabs />
      </div>
      {found}
      {list.error && isEmpty && problem ? (
        problem
      ) : list.error && isEmpty ? (
        <InlineNotice
          tone="danger"
          className="m-3"
          action={
            <Button size="small" onClick={() => void list.refetch()}>
              {t('ui.tryAgain')}
            </Button>
          }
        >
          {refusal(list.error, language)}
        </InlineNotice>
      ) : list.isPending ? (
        <Skeleton label={t('ui.loading')}>
          {Array.from({ length: 8 }, (_, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: bones are all alike
            <div key={index} className="flex h-11 shrink-0 items-center gap-3 px-4 phone:h-16">
              <Bone className="size-6 rounded-full" />
              <Bone className="h-4 w-1/3" />
            </div>
          ))}
        </Skeleton>
      ) : isEmpty ? (
        <EmptyState icon={none.icon} title={none.title}>
          {none.lead}
        </EmptyState>
      ) : (
        children
      )}
    </Region>
  )
}
