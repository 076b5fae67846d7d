import { useEffect, useRef } from 'react'
import type { DraftHandle } from './use-draft'

/** Who presses the key for a reply wants to write here: the pen comes along. */
export function usePenOnCall({ isElsewhere, takePen }: DraftHandle, focusCount: number): void {
  const answered = useRef(0)
  useEffect(() => {
    if (answered.current === focusCount) return
    answered.current = focusCount
    if (isElsewhere) void takePen()
  }, [focusCount, isElsewhere, takePen])
}
