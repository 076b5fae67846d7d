import { useEffect, useState } from 'react'
import type { Row } from './says-it-left'

const nobody = (_row: Row): boolean => false

/** Tells of a row whether it says itself that it left; nobody, until what reads queries has come behind the first sight. */
export function useSaysItLeft(query: string): (row: Row) => boolean {
  const [known, setKnown] = useState({ query, says: nobody })
  useEffect(() => {
    let isWanted = true
    const read = async () => {
      const { saysItLeft } = await import('./says-it-left')
      if (isWanted) setKnown({ query, says: saysItLeft(query) })
    }
    // Without it a row waits for the server's word, as it would with a slower machine.
    read().catch(() => undefined)
    return () => {
      isWanted = false
    }
  }, [query])
  return known.query === query ? known.says : nobody
}
