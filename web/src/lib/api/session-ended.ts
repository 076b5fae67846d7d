const listeners = new Set<() => void>()
let renewedAt = 0

/** Told by any call that was answered 401; the session provider asks to sign in again over the page, text intact. */
export const sessionEnded = {
  /** `sentAt` as `performance.now()` counts: what was asked before somebody signed in again says nothing of now. */
  announce(sentAt: number): void {
    if (sentAt < renewedAt) return
    for (const listener of listeners) listener()
  },
  isRenewedSince: (moment: number): boolean => renewedAt > moment,
  renewed(): void {
    renewedAt = performance.now()
  },
  listen(listener: () => void): () => void {
    listeners.add(listener)
    return () => listeners.delete(listener)
  },
}
