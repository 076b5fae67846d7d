const listeners = new Set<(ticketId: string) => void>()

/** Says to an open composer that the server put a text back into its draft. */
export const returnedDrafts = {
  tell: (ticketId: string): void => {
    for (const listener of listeners) listener(ticketId)
  },
  listen: (listener: (ticketId: string) => void): (() => void) => {
    listeners.add(listener)
    return () => void listeners.delete(listener)
  },
}
