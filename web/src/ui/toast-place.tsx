import { Suspense, useSyncExternalStore } from 'react'
import { part } from '../lib/parts/part'
import { toastWanted } from './toast'

const Toaster = part(() => import('./toaster'), 'ahead')

/** Where toasts appear; empty and weightless until the first one. */
export function ToastPlace() {
  const isWanted = useSyncExternalStore(toastWanted.listen, toastWanted.get)
  return isWanted ? (
    <Suspense>
      <Toaster />
    </Suspense>
  ) : null
}
