import { useEffect } from 'react'
import { bringDraftsAway } from '../../features/ticket/composer/draft-keepers'
import { hasUnstored, keepShown, resumeChanges, sendNow } from '../../lib/changes/change-queue'
import { network } from '../../lib/network/network'
import { askAgain } from '../../lib/query/ask-again'
import { forgetOldest } from '../../lib/query/forget-oldest'
import { queryClient } from '../../lib/query/shared-client'
import { keepSeen } from '../../lib/storage/keep-seen'
import { fetchAhead } from './fetch-ahead'

/** What goes on without a network: what was seen is kept, what is changed waits, and both are set right when it is back. */
export function useOffline(meId: string): void {
  useEffect(() => {
    // What the browser does not give is brought away when its ticket is opened.
    const bringAway = () => void bringDraftsAway(meId).catch(() => undefined)
    const refresh = () => {
      sendNow()
      bringAway()
      // Any answer says that the desk is in reach again.
      void askAgain(queryClient, 'tickets', 'drafts', 'views', 'session')
    }
    const lost = () => network.missed()
    const turned = () => network.awaySince() === null && sendNow()
    const warn = (event: BeforeUnloadEvent) => hasUnstored() && event.preventDefault()
    const ends = [keepSeen(meId), forgetOldest(queryClient), keepShown(), network.listen(turned), fetchAhead()]
    void resumeChanges(meId)
    bringAway()
    window.addEventListener('online', refresh)
    window.addEventListener('offline', lost)
    window.addEventListener('beforeunload', warn)
    return () => {
      for (const end of ends) end()
      window.removeEventListener('online', refresh)
      window.removeEventListener('offline', lost)
      window.removeEventListener('beforeunload', warn)
    }
  }, [meId])
}
