import type { LucideIcon } from 'lucide-react'
import type { KeyboardEvent, ReactNode } from 'react'
import { cx } from './class-names'
import { Icon } from './icon'

/** Rows that open something beside the list; arrow keys walk from one to the next. */
export function RowList({ label, children }: { label: string; children: ReactNode }) {
  const walk = (event: KeyboardEvent<HTMLUListElement>) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step === undefined) return
    const rows = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-open]')]
    const next = rows[rows.findIndex((row) => row.matches(':focus')) + step]
    if (!next) return
    event.preventDefault()
    next.focus()
  }
  return (
    <ul aria-label={label} onKeyDown={walk}>
      {children}
    </ul>
  )
}

export type RowTone = 'calm' | 'warning' | 'danger'
const tones: Record<RowTone, string> = { calm: 'text-muted', warning: 'text-warning', danger: 'text-danger' }

export interface OpenRowProps {
  icon: LucideIcon
  tone?: RowTone
  title: ReactNode
  /** At the end of the first line, mostly a moment. */
  at: ReactNode
  below: ReactNode
  /** At the end of the second line, in the colour of the tone. */
  end: ReactNode
  isCurrent: boolean
  onOpen: () => void
}

/** Two lines of one thing, 64 px high, with its sign before them. */
export function OpenRow({ icon, tone = 'calm', title, at, below, end, isCurrent, onOpen }: OpenRowProps) {
  return (
    <li>
      <button
        type="button"
        data-open
        aria-current={isCurrent || undefined}
        onClick={onOpen}
        className="group flex h-16 w-full items-start gap-3 px-4 pbs-3 text-start outline-offset-[-2px] hover:bg-hover aria-current:bg-selected"
      >
        <Icon of={icon} className={cx('mbs-0.5', tones[tone])} />
        <span className="h-full min-w-0 flex-1 border-be border-border group-aria-current:border-transparent">
          <span className="flex gap-2">
            <span className="min-w-0 flex-1 truncate">{title}</span>
            <span className="shrink-0 text-13 text-muted tabular-nums">{at}</span>
          </span>
          <span className="flex gap-2 text-13 text-muted">
            <span dir="auto" className="min-w-0 flex-1 truncate text-start">
              {below}
            </span>
            <span className={cx('shrink-0', tones[tone], tone !== 'calm' && 'font-medium')}>{end}</span>
          </span>
        </span>
      </button>
    </li>
  )
}
