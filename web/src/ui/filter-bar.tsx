import type { ReactNode } from 'react'
import { Button } from './button'
import { cx } from './class-names'

export interface FilterBarProps<Name extends string> {
  label: string
  filters: readonly { name: Name; label: string }[]
  current: Name
  onChange: (name: Name) => void
  /** At the end of the row. */
  end?: ReactNode
}

/** What a list shows of all there is; the pressed one holds. */
export function FilterBar<Name extends string>({ label, filters, current, onChange, end }: FilterBarProps<Name>) {
  return (
    <div
      role="toolbar"
      aria-label={label}
      className="scroll-quiet flex shrink-0 items-center gap-1 overflow-x-auto border-be border-border px-3 py-1.5"
    >
      {filters.map((one) => (
        <Button
          key={one.name}
          size="small"
          look="quiet"
          aria-pressed={one.name === current}
          onClick={() => onChange(one.name)}
          className={cx(one.name === current ? 'bg-hover' : 'font-normal text-muted')}
        >
          {one.label}
        </Button>
      ))}
      {end}
    </div>
  )
}
