import { useMemo } from 'react'

interface PagedList<Item> {
  data: { pages: readonly { items: readonly Item[] }[] } | undefined
  hasNextPage: boolean
  isFetchingNextPage: boolean
  isFetchNextPageError: boolean
  fetchNextPage: () => Promise<unknown>
}

/** The items of all pages read so far, each once, and the way to the next page; null while there is none to ask for. */
export function usePagedItems<Item extends { id: string }>(list: PagedList<Item>) {
  const { data, hasNextPage, isFetchingNextPage, isFetchNextPageError, fetchNextPage } = list
  const items = useMemo(() => {
    const seen = new Set<string>()
    // What moved between two pages while they were read is shown once.
    return (data?.pages.flatMap((page) => page.items) ?? []).filter(({ id }) => !seen.has(id) && seen.add(id))
  }, [data])
  const canAsk = hasNextPage && !isFetchingNextPage && !isFetchNextPageError
  const onMore = useMemo(() => (canAsk ? () => void fetchNextPage() : null), [canAsk, fetchNextPage])
  return { items, onMore }
}
