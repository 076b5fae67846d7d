import { useCallback, useState } from 'react'

const nobody: ReadonlySet<string> = new Set()

/** Rows chosen one by one, or all that the question finds; another question begins anew. */
export function useChosenPeople(query: string) {
  const [state, setState] = useState({ query, chosen: nobody, isAll: false })
  const { chosen, isAll } = state.query === query ? state : { chosen: nobody, isAll: false }
  const toggle = useCallback(
    (id: string) =>
      setState((now) => {
        const next = new Set(now.query === query && !now.isAll ? now.chosen : nobody)
        if (!next.delete(id)) next.add(id)
        return { query, chosen: next, isAll: false }
      }),
    [query],
  )
  const all = useCallback(() => setState({ query, chosen: nobody, isAll: true }), [query])
  const none = useCallback(() => setState({ query, chosen: nobody, isAll: false }), [query])
  return { chosen, isAll, toggle, all, none }
}
