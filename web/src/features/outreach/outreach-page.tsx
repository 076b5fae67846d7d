import type { Outreach } from '@foyer/contract/outreach'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Plus, Send } from 'lucide-react'
import { apiPages } from '../../lib/api/api-query'
import { refusal } from '../../lib/api/refusal'
import { useLanguage } from '../../lib/i18n/language'
import { DirectoryTabs } from '../../lib/people/directory-tabs'
import { useFollow } from '../../lib/realtime/follow'
import { Button } from '../../ui/button'
import { buttonLook } from '../../ui/button-look'
import { EmptyState } from '../../ui/empty-state'
import { Icon } from '../../ui/icon'
import { InlineNotice } from '../../ui/inline-notice'
import { Region } from '../../ui/region'
import { RegionHead } from '../../ui/region-head'
import { OutreachEntry } from './outreach-entry'
import { isAtWork } from './outreach-words'

const lookAgainMs = 1500

/** What was written to many, newest first, with what became of it. */
export default function OutreachPage() {
  useFollow('people')
  const language = useLanguage()
  const { t } = language
  const list = useInfiniteQuery({
    ...apiPages('GET /outreaches', { query: { limit: 20 } }),
    refetchInterval: ({ state }) => (state.data?.pages.some(({ items }) => items.some(isAtWork)) ? lookAgainMs : false),
  })
  const items: readonly Outreach[] = list.data?.pages.flatMap((page) => page.items) ?? []
  return (
    <Region as="main" label={t('outreach.title')} className="flex-1">
      <RegionHead>
        <h1 className="truncate font-semibold">{t('outreach.title')}</h1>
        <Link to="/desk/outreach/new" className={buttonLook('quiet', 'small', 'ms-auto')}>
          <Icon of={Plus} />
          {t('outreach.new')}
        </Link>
      </RegionHead>
      <div className="flex shrink-0 flex-wrap items-center gap-2 border-be border-border px-3 py-1.5">
        <DirectoryTabs />
      </div>
      {list.error && items.length === 0 ? (
        <InlineNotice tone="danger" className="m-3">
          {refusal(list.error, language)}
        </InlineNotice>
      ) : items.length > 0 ? (
        <div className="scroll-quiet min-h-0 flex-1">
          <ul aria-label={t('outreach.title')}>
            {items.map((outreach) => (
              <OutreachEntry key={outreach.id} outreach={outreach} />
            ))}
          </ul>
          {list.hasNextPage && (
            <Button size="small" className="m-3" onClick={() => void list.fetchNextPage()}>
              {t('outreach.more')}
            </Button>
          )}
        </div>
      ) : (
        !list.isPending && (
          <EmptyState icon={Send} title={t('outreach.none')}>
            {t('outreach.noneLead')}
          </EmptyState>
        )
      )}
    </Region>
  )
}
