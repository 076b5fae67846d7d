import type { ReactNode } from 'react'

export interface RadioRowProps {
  name: string
  isChosen: boolean
  onChoose: () => void
  children: ReactNode
}

/** One of several, as a row of a panel. */
export function RadioRow({ name, isChosen, onChoose, children }: RadioRowProps) {
  return (
    <label className="flex min-h-11 items-center gap-3 border-be border-border px-4 last:border-0 hover:bg-hover">
      <input
        type="radio"
        name={name}
        checked={isChosen}
        onChange={onChoose}
        className="size-4 shrink-0 appearance-none rounded-full border border-border-strong bg-raised checked:border-[5px] checked:border-accent checked:bg-on-fill"
      />
      {children}
    </label>
  )
}
