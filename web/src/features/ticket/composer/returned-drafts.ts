const listeners = new Set<(ticketId: string) => void>()
const told = new Set<string>()

/** Says to an open composer that the server put a text back into its draft: once for each message that came back. */
export const returnedDrafts = {
  tell: (ticketId: string, messageId: string): void => {
    if (told.has(messageId)) return
    told.add(messageId)
    for (const listener of listeners) listener(ticketId)
  },
  listen: (listener: (ticketId: string) => void): (() => void) => {
    listeners.add(listener)
    return () => void listeners.delete(listener)
  },
}
