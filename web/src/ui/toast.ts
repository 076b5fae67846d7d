import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'

export interface ToastContent {
  icon?: LucideIcon
  text: ReactNode
  /** The one thing a toast offers, mostly to take back what it confirms. */
  action?: { label: string; keys?: string[][] | undefined; onAct: () => void }
}

type Show = (toast: ToastContent) => void
let show: Promise<Show> | null = null
const openings = new Set<() => void>()
let isWanted = false

/**
 * Confirms in passing, for 8 s, longer while hovered, focused or hidden. What must be read stands beside its cause
 * instead. The code behind it is fetched with the first toast.
 */
export function showToast(toast: ToastContent): void {
  isWanted = true
  for (const open of openings) open()
  show ??= import('./toaster').then((module) => module.show)
  void show
    .then((draw) => draw(toast))
    .catch(() => {
      show = null
    })
}

export const toastWanted = {
  get: (): boolean => isWanted,
  listen(listener: () => void): () => void {
    openings.add(listener)
    return () => openings.delete(listener)
  },
}
