import { useState } from 'react'

/** The query the rows on the screen answer: while a newer one is being asked, the one before. */
export function useShownQuery(query: string, { isPlaceholderData }: { isPlaceholderData: boolean }): string {
  const [shown, setShown] = useState(query)
  if (isPlaceholderData || shown === query) return shown
  setShown(query)
  return query
}
