import { undoChange } from '../commands/undo-change'
import { network } from '../network/network'
import { dropChange, queueChange } from './change-queue'
import type { Change, WaitingChange } from './waiting-change'

/**
 * Changes a ticket on the screen at once. Answers with the way back when the server took it, or right away while there is
 * no way to the server; throws what it refused.
 */
export async function changeTicket(
  who: Pick<WaitingChange, 'meId' | 'ticketId' | 'number'>,
  change: Change,
): Promise<{ undo: () => Promise<void> }> {
  const { waiting, confirmed } = queueChange(who, change)
  await Promise.race([confirmed, untilAway(confirmed)])
  return {
    undo: async () => {
      if (!dropChange(waiting)) await undoChange(String(who.number), (await confirmed).updatedAt)
    },
  }
}

function untilAway(end: Promise<unknown>): Promise<void> {
  return new Promise((resolve) => {
    const look = () => {
      if (network.awaySince() !== null) resolve()
    }
    const stop = network.listen(look)
    end.then(stop, stop)
    look()
  })
}
