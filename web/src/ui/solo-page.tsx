import type { ReactNode } from 'react'
import { Mark } from './mark'

export interface SoloPageProps {
  brand: string
  title: string
  lead?: string
  foot?: ReactNode
  children: ReactNode
}

/** A page that stands alone before somebody is inside: one card in the middle of the canvas. */
export function SoloPage({ brand, title, lead, foot, children }: SoloPageProps) {
  return (
    <div className="grid min-h-dvh grid-cols-[minmax(0,1fr)] grid-rows-[auto_1fr_auto] bg-canvas">
      <header className="flex items-center gap-2 px-6 py-4 font-semibold">
        <Mark />
        {brand}
      </header>
      <main className="m-auto w-112 max-w-[calc(100%-2rem)] rounded-card border border-border bg-surface p-8 phone:p-6">
        <h1 className="text-20 font-semibold tracking-[-0.01em]">{title}</h1>
        {lead && <p className="mbs-1 text-muted">{lead}</p>}
        {children}
      </main>
      <footer className="flex justify-center gap-4 px-6 py-4 text-12 text-muted">{foot}</footer>
    </div>
  )
}
