import { useSyncExternalStore } from 'react'
import { changeBoard } from './change-board'

/** Whether a change of this ticket was not taken, and waits for a decision. */
export const useIsRefused = (ticketId: string): boolean =>
  useSyncExternalStore(changeBoard.listen, () =>
    changeBoard.get().some((one) => one.ticketId === ticketId && one.refused !== undefined),
  )
