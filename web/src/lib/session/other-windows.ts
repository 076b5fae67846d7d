import { queryClient } from '../query/shared-client'
import { sessionQuery } from './session-query'

const channelName = 'foyer-session'

/** The other windows of this browser ask anew who one is and how one likes it; other devices do when one comes back to them. */
export function tellOtherWindows(): void {
  const channel = new BroadcastChannel(channelName)
  channel.postMessage('changed')
  channel.close()
}

/** Answers the way to end it. */
export function hearOtherWindows(): () => void {
  const channel = new BroadcastChannel(channelName)
  // Where the desk does not answer, the next look at this window asks again.
  channel.onmessage = () => void queryClient.fetchQuery({ ...sessionQuery, staleTime: 0 }).catch(() => undefined)
  return () => channel.close()
}
