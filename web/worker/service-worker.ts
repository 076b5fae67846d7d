/// Keeps the program in the browser, so that the workspace opens and all its parts come while the network is away; and
/// shows what is pushed.
/// It never touches what goes to /api: what the desk knows is kept by the pages themselves (`web/src/lib/storage`).

export {}

declare const self: ServiceWorkerGlobalScope
/** Put in by build/service-worker-plugin.ts: the address of every built file, and the name of this set of them. */
declare const foyerFiles: readonly string[]
declare const foyerBuild: string

const family = 'foyer-program-'
const cacheName = family + foyerBuild
const page = '/desk'
/** A page that is asked for longer than this comes from here; whoever waits on a bad line has waited enough. */
const patienceMs = 4_000

/** InstallEvent.addRoutes of the service workers' static routing, where the browser has it. */
type Routing = { addRoutes?: (routes: { condition: { urlPattern: string }; source: 'network' }) => Promise<void> }

self.addEventListener('install', (event) => {
  event.waitUntil(keepProgram())
  // Not even handed over: what a page sends with its last breath would be lost here, for the handing over dies with it.
  const { addRoutes } = event as Routing
  if (addRoutes) event.waitUntil(addRoutes.call(event, { condition: { urlPattern: '/api/*' }, source: 'network' }))
})
// Until then the pages of the build before go on with theirs: a new worker waits for the last of them to close.
self.addEventListener('activate', (event) => event.waitUntil(forgetOthers().then(() => self.clients.claim())))
self.addEventListener('fetch', (event) => {
  const { request } = event
  const { origin, pathname } = new URL(request.url)
  if (request.method !== 'GET' || origin !== self.location.origin) return
  if (request.mode === 'navigate') event.respondWith(givePage(request))
  else if (pathname.startsWith('/assets/')) event.respondWith(giveFile(request))
})
self.addEventListener('push', (event) => event.waitUntil(showPush(event.data)))
self.addEventListener('notificationclick', (event) => event.waitUntil(openPushed(event.notification)))

/** One after the other: over HTTP/1.1 the calls of the open page share these few connections. */
async function keepProgram(): Promise<void> {
  const cache = await caches.open(cacheName)
  await cache.add(new Request(page, { cache: 'no-cache' }))
  for (const file of foyerFiles) await cache.add(file)
}

async function forgetOthers(): Promise<void> {
  const names = await caches.keys()
  await Promise.all(
    names.filter((name) => name.startsWith(family) && name !== cacheName).map((name) => caches.delete(name)),
  )
}

/** The newest page where it can be had; a proxy whose desk is down (502–504) is as good as no network. */
async function givePage(request: Request): Promise<Response> {
  const kept = await caches.match(page, { cacheName })
  if (!kept) return fetch(request)
  const late = new Promise<Response>((give) => setTimeout(() => give(kept), patienceMs))
  try {
    const answer = await Promise.race([fetch(request), late])
    return answer.status >= 502 && answer.status <= 504 ? kept : answer
  } catch {
    return kept
  }
}

/** Files are named by their content: whichever build put one here, it is the one that is asked for. */
async function giveFile(request: Request): Promise<Response> {
  const kept = await caches.match(request)
  if (kept) return kept
  const answer = await fetch(request)
  if (answer.ok) {
    const cache = await caches.open(cacheName)
    await cache.put(request, answer.clone())
  }
  return answer
}

/** As `server/src/features/notifications/push/say-push.ts` wrote it: in the agent's language already. */
async function showPush(data: PushMessageData | null): Promise<void> {
  const said: unknown = data?.json()
  const text = (name: string): string => {
    const value: unknown = typeof said === 'object' && said !== null ? Reflect.get(said, name) : undefined
    return typeof value === 'string' ? value : ''
  }
  await self.registration.showNotification(text('title'), {
    body: text('body'),
    tag: text('tag'),
    lang: text('lang'),
    dir: 'auto',
    data: text('path'),
  })
}

/** In a window of the desk that is open, the one in front first; else in a new one. */
async function openPushed(notification: Notification): Promise<void> {
  notification.close()
  const path: unknown = notification.data
  if (typeof path !== 'string' || !path.startsWith('/desk/')) return
  const windows = await self.clients.matchAll({ type: 'window', includeUncontrolled: true })
  const open = windows.filter(({ url }) => new URL(url).pathname.startsWith('/desk'))
  const nearest = open.find(({ focused }) => focused) ?? open[0]
  if (!nearest) {
    await self.clients.openWindow(path)
    return
  }
  nearest.postMessage({ openPath: path })
  await nearest.focus()
}
