import type { ReactNode } from 'react'

/** One titled block of the panel, folded by its own heading. */
export function Card({ title, children }: { title: string; children: ReactNode }) {
  return (
    <details open className="border-be border-border">
      <summary className="flex min-h-10 cursor-pointer items-center px-4 text-13 text-muted">
        <h3>{title}</h3>
      </summary>
      <div className="px-4 pbe-3">{children}</div>
    </details>
  )
}

/** A fact and its name, in the two columns of the panel. */
export function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="flex min-h-7 items-center gap-2">
      <dt className="w-22 shrink-0 text-13 hyphens-auto wrap-anywhere text-muted">{name}</dt>
      <dd className="min-w-0 flex-1 text-14 break-words">{children}</dd>
    </div>
  )
}
