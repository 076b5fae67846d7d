import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import { cx } from './class-names'
import { Icon } from './icon'
import { Panel } from './panel'

export type StepTone = 'calm' | 'success' | 'warning' | 'danger'
const tones: Record<StepTone, string> = {
  calm: 'text-muted',
  success: 'text-success',
  warning: 'text-warning',
  danger: 'text-danger',
}

export interface Step {
  key: string
  icon: LucideIcon
  tone?: StepTone
  title: ReactNode
  detail?: ReactNode
  /** At the end of the title's line. */
  end?: ReactNode
}

/** What happened, one thing after the other, each in a sentence and with its details below. */
export function StepList({ label, steps }: { label: string; steps: readonly Step[] }) {
  return (
    <Panel>
      <ol aria-label={label}>
        {steps.map((step) => (
          <li key={step.key} className="flex gap-3 border-be border-border px-4 py-2.5 last:border-0">
            <Icon of={step.icon} className={cx('mbs-0.5', tones[step.tone ?? 'calm'])} />
            <div className="min-w-0 flex-1">
              <div className="flex flex-wrap items-baseline gap-x-3">
                <span className="min-w-0 flex-1 font-medium">{step.title}</span>
                {step.end && <span className="shrink-0 text-12 text-muted tabular-nums">{step.end}</span>}
              </div>
              {step.detail && (
                <div dir="auto" className="text-13 break-words text-muted">
                  {step.detail}
                </div>
              )}
            </div>
          </li>
        ))}
      </ol>
    </Panel>
  )
}
