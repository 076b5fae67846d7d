import { lazy, Suspense, useSyncExternalStore } from 'react'
import { toastWanted } from './toast'

const Toaster = lazy(() => import('./toaster'))

/** Where toasts appear; empty and weightless until the first one. */
export function ToastPlace() {
  const isWanted = useSyncExternalStore(toastWanted.listen, toastWanted.get)
  return isWanted ? (
    <Suspense>
      <Toaster />
    </Suspense>
  ) : null
}
