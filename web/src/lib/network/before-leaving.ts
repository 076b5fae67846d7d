const listeners = new Set<() => Promise<unknown>>()

/** What still has to be brought to safety before somebody signs out. */
export const beforeLeaving = {
  listen(listener: () => Promise<unknown>): () => void {
    listeners.add(listener)
    return () => void listeners.delete(listener)
  },
  settle: async (): Promise<void> => void (await Promise.allSettled([...listeners].map((listener) => listener()))),
}
