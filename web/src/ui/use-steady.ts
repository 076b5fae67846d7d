import { useCallback, useLayoutEffect, useRef } from 'react'

/** A handler that stays the same while what it does is renewed: what is drawn with it need not be drawn again. Not for calls while drawing. */
export function useSteady<A extends unknown[]>(act: (...given: A) => void): (...given: A) => void {
  const latest = useRef(act)
  useLayoutEffect(() => {
    latest.current = act
  })
  return useCallback((...given: A) => latest.current(...given), [])
}
