import { Fragment } from 'react'

/** Keys as caps; keys pressed one after the other stand apart a little. */
export function KeyCaps({ keys }: { keys: string[][] }) {
  return (
    <span className="inline-flex items-center gap-1">
      {keys.map((caps, index) => (
        // A sequence may hold the same key twice, so its place is its identity.
        // biome-ignore lint/suspicious/noArrayIndexKey: see above
        <Fragment key={index}>
          {caps.map((cap) => (
            <kbd
              key={cap}
              className="inline-flex h-5 min-w-5 items-center justify-center rounded-chip border border-border bg-surface px-1 font-sans text-12 font-normal text-muted"
            >
              {cap}
            </kbd>
          ))}
        </Fragment>
      ))}
    </span>
  )
}
