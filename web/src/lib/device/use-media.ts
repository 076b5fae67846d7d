import { useSyncExternalStore } from 'react'

const lists = new Map<string, MediaQueryList>()
function listOf(query: string): MediaQueryList {
  const list = lists.get(query) ?? window.matchMedia(query)
  lists.set(query, list)
  return list
}

export function useMedia(query: string): boolean {
  return useSyncExternalStore(
    (listener) => {
      const list = listOf(query)
      list.addEventListener('change', listener)
      return () => list.removeEventListener('change', listener)
    },
    () => listOf(query).matches,
  )
}

export type WindowSize = 'phone' | 'medium' | 'wide' | 'open'

/** The four window classes of the layout; in rem, so that large text counts as a small window. */
export function useWindowSize(): WindowSize {
  const medium = useMedia('(width >= 45rem)')
  const wide = useMedia('(width >= 80rem)')
  const open = useMedia('(width >= 90rem)')
  return open ? 'open' : wide ? 'wide' : medium ? 'medium' : 'phone'
}
