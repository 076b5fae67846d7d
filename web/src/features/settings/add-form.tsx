import { type FormEvent, type ReactNode, useRef } from 'react'
import { Button } from '../../ui/button'

/** A small form that adds one thing to a list: its fields by name, emptied after it worked. */
export function AddForm({
  label,
  isBusy,
  disabledReason,
  onAdd,
  children,
}: {
  label: string
  isBusy: boolean
  /** Why nothing can be added as it stands. */
  disabledReason?: string | null
  onAdd: (values: Record<string, string>) => Promise<unknown>
  children: ReactNode
}) {
  const form = useRef<HTMLFormElement>(null)
  const add = async () => {
    if (!form.current) return
    const values = Object.fromEntries(
      [...new FormData(form.current)].map(([name, value]) => [name, String(value).trim()]),
    )
    await onAdd(values)
    form.current.reset()
  }
  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    // A refusal stands beside the form (ActProblem); what was typed stays in it.
    add().catch(() => undefined)
  }
  return (
    <form ref={form} onSubmit={onSubmit} className="mbs-4 flex flex-wrap items-end gap-3 phone:grid phone:*:w-full">
      {children}
      <Button look="primary" type="submit" isBusy={isBusy} disabledReason={disabledReason}>
        {label}
      </Button>
    </form>
  )
}
