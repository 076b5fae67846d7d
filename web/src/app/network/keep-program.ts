/**
 * Has the browser keep the whole program, so that a reload without a network opens it. Only where a browser allows it:
 * over https, or on the machine itself; one that refuses all the same only loses that reload.
 */
export async function keepProgram(): Promise<void> {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return
  await navigator.serviceWorker
    .register('/service-worker.js', { scope: '/desk', updateViaCache: 'none' })
    .catch(() => undefined)
}
