import { type ReactNode, useEffect, useRef } from 'react'

/** Picture, name and a line of facts. The name takes the focus, so that one hears where one has come. */
export function EntryTitle({ picture, name, children }: { picture: ReactNode; name: string; children: ReactNode }) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus({ preventScroll: true }), [])
  return (
    <header className="flex items-center gap-4">
      {picture}
      <div className="min-w-0 flex-1">
        <h1 ref={heading} tabIndex={-1} dir="auto" className="text-20 font-semibold tracking-[-0.01em] outline-none">
          {name}
        </h1>
        <p className="flex flex-wrap items-center gap-x-2 gap-y-1 text-muted">{children}</p>
      </div>
    </header>
  )
}
