const listeners = new Set<() => void>()

/** Told by any call that was answered 401; the session provider asks to sign in again over the page, text intact. */
export const sessionEnded = {
  announce(): void {
    for (const listener of listeners) listener()
  },
  listen(listener: () => void): () => void {
    listeners.add(listener)
    return () => listeners.delete(listener)
  },
}
