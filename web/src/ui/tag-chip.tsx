import type { ReactNode } from 'react'
import { chipShape } from './chip'
import { cx } from './class-names'
import { hueStyle } from './hue'

/** A free label in the hue of its name. */
export function TagChip({ name, children }: { name: string; children?: ReactNode }) {
  return (
    <span style={hueStyle(name.toLowerCase())} className={cx(chipShape, 'hued border-transparent px-1.5')}>
      <span dir="auto" className="truncate">
        {name}
      </span>
      {children}
    </span>
  )
}
