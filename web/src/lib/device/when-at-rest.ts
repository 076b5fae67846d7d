/** Does it once the page has nothing else to do, within so many ms at the latest; answers the way to call it off. */
export function whenAtRest(act: () => void, withinMs: number): () => void {
  if (!('requestIdleCallback' in window)) {
    // Safari has no word for it.
    const timer = setTimeout(act, withinMs)
    return () => clearTimeout(timer)
  }
  const handle = requestIdleCallback(act, { timeout: withinMs })
  return () => cancelIdleCallback(handle)
}
