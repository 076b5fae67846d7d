import { call } from '../api/call'

const workerMs = 10_000

/** Whether this browser can show pushes at all: over https, or on the machine itself, with the program kept. */
export const canPush = (): boolean =>
  import.meta.env.PROD &&
  window.isSecureContext &&
  'serviceWorker' in navigator &&
  'PushManager' in window &&
  'Notification' in window

/** null where the worker is not there yet, or nothing is subscribed. */
async function subscriptionHere(): Promise<PushSubscription | null> {
  if (!canPush()) return null
  const registration = await navigator.serviceWorker.getRegistration('/desk')
  return (await registration?.pushManager.getSubscription()) ?? null
}

/** Asks the person, then the browser, then the desk. `blocked`: the person or their browser said no. */
export async function subscribeHere(): Promise<'on' | 'blocked' | 'failed'> {
  if ((await Notification.requestPermission()) !== 'granted') return 'blocked'
  const { publicKey } = await call('GET /me/push-key')
  const subscription = await subscribe(publicKey).catch(() => null)
  const { endpoint, keys } = subscription?.toJSON() ?? {}
  if (endpoint === undefined || !keys?.p256dh || !keys.auth) return 'failed'
  await call('POST /me/push-devices', { body: { endpoint, keys: { p256dh: keys.p256dh, auth: keys.auth } } })
  return 'on'
}

async function subscribe(applicationServerKey: string): Promise<PushSubscription> {
  const { pushManager } = await workerReady()
  // One made for another key (a desk that was set up anew at this address) is of no use.
  await (await pushManager.getSubscription())?.unsubscribe()
  return pushManager.subscribe({ userVisibleOnly: true, applicationServerKey })
}

/** A browser that refuses the program never says so. */
function workerReady(): Promise<ServiceWorkerRegistration> {
  const late = new Promise<never>((_, fail) => setTimeout(() => fail(new Error('There is no worker.')), workerMs))
  return Promise.race([navigator.serviceWorker.ready, late])
}

/** This browser shows no pushes any more. What the desk knows of it is another matter. */
export async function unsubscribeHere(): Promise<void> {
  await (await subscriptionHere())?.unsubscribe()
}

/** Says who is signed in here now; a subscription that is not theirs ends. */
export async function seeSubscription(): Promise<void> {
  const subscription = await subscriptionHere()
  if (subscription === null) return
  const { isKnown } = await call('POST /me/push-devices/here', { body: { endpoint: subscription.endpoint } })
  if (!isKnown) await subscription.unsubscribe()
}
