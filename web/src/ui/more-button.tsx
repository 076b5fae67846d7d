import { useLanguage } from '../lib/i18n/language'
import { Button } from './button'

interface PagedList {
  hasNextPage: boolean
  isFetchingNextPage: boolean
  fetchNextPage: () => Promise<unknown>
}

/** Below a list that comes page by page: the next page, while there is one. */
export function MoreButton({ list, className }: { list: PagedList; className?: string }) {
  const { t } = useLanguage()
  if (!list.hasNextPage) return null
  return (
    <Button
      look="quiet"
      isBusy={list.isFetchingNextPage}
      onClick={() => void list.fetchNextPage()}
      className={className}
    >
      {t('outbox.more')}
    </Button>
  )
}
