import { useRouter } from '@tanstack/react-router'
import { useEffect } from 'react'

/** A push that was clicked opens here, in the window that is open already; and the desk hears who is signed in here. */
export function usePushes(): void {
  const router = useRouter()
  useEffect(() => {
    if (!('serviceWorker' in navigator)) return
    const open = ({ data }: MessageEvent<unknown>) => {
      const path = typeof data === 'object' && data !== null ? Reflect.get(data, 'openPath') : undefined
      if (typeof path === 'string' && path.startsWith('/desk/')) void router.navigate({ href: path })
    }
    navigator.serviceWorker.addEventListener('message', open)
    return () => navigator.serviceWorker.removeEventListener('message', open)
  }, [router])
  useEffect(() => {
    // Only a browser that shows pushes has anything to say. Unheard, it is said again with the next window.
    if ('Notification' in window && Notification.permission === 'granted')
      void import('../../lib/push/subscription').then(({ seeSubscription }) => seeSubscription()).catch(() => undefined)
  }, [])
}
