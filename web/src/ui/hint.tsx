import { CircleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { Icon } from './icon'

/** What stands under a control: the error while there is one, else the hint. */
export function Hint({ id, hint, error }: { id: string; hint?: ReactNode; error?: string | null | undefined }) {
  if (!hint && !error) return null
  return (
    <p id={id} className="mbs-1 flex items-start gap-1 text-12 text-muted">
      {error ? (
        <span className="flex items-start gap-1 text-danger">
          <Icon of={CircleAlert} size="small" className="mbs-0.5" />
          {error}
        </span>
      ) : (
        hint
      )}
    </p>
  )
}
