import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react'

/** A ticket went with the focus in it: the next one takes it up. */
let isOrphaned = false

/**
 * Walking from ticket to ticket by keys, the focus goes along: from inside the one that leaves to the subject of the next.
 * Focus elsewhere stays where it is.
 */
export function useKeptFocus(isHere: boolean): RefObject<HTMLHeadingElement | null> {
  const subject = useRef<HTMLHeadingElement>(null)
  useLayoutEffect(() => {
    return () => {
      // Before what held it is taken away.
      isOrphaned = document.activeElement?.closest('[data-region]')?.contains(subject.current) ?? false
    }
  }, [])
  useEffect(() => {
    if (!isHere || !isOrphaned) return
    isOrphaned = false
    if (document.activeElement === document.body) subject.current?.focus()
  }, [isHere])
  return subject
}
