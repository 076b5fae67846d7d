import { type ReactNode, useId } from 'react'
import { FieldContext } from './field-context'
import { Hint } from './hint'

export interface FieldProps {
  label: string
  hint?: ReactNode
  error?: string | null | undefined
  isRequired?: boolean
  children: ReactNode
  className?: string
}

/** Label above, control, then hint or error. The control inside ties itself to all three. */
export function Field({ label, hint, error, isRequired = false, children, className }: FieldProps) {
  const inputId = useId()
  const hintId = useId()
  const isInvalid = Boolean(error)
  return (
    <FieldContext value={{ inputId, describedBy: hint || error ? hintId : undefined, isInvalid, isRequired }}>
      <div className={className}>
        <label htmlFor={inputId} className="mbe-1 block text-13 font-medium">
          {label}
        </label>
        {children}
        <Hint id={hintId} hint={hint} error={error} />
      </div>
    </FieldContext>
  )
}
