import { useEffect, useRef } from 'react'

let listener: ((messageId: string) => void) | null = null

/** From a message's menu to the sheet of its ticket. */
export const requestSplit = (messageId: string): void => listener?.(messageId)

export function useSplitRequest(onRequest: (messageId: string) => void): void {
  const latest = useRef(onRequest)
  useEffect(() => {
    latest.current = onRequest
  })
  useEffect(() => {
    const hear = (id: string) => latest.current(id)
    listener = hear
    return () => {
      if (listener === hear) listener = null
    }
  }, [])
}
