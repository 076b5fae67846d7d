import type { ComponentProps, ReactNode } from 'react'
import { useFieldAttributes } from './field-context'

/** On or off, at once meaningful; for choices among several use checkboxes. */
export function Switch({
  children,
  id,
  ...rest
}: Omit<ComponentProps<'input'>, 'type' | 'children'> & { children?: ReactNode }) {
  const attributes = useFieldAttributes({ id })
  return (
    <label className="inline-flex min-h-6 items-center gap-3 phone:min-h-11">
      <input
        type="checkbox"
        // A checkbox tells its own state; a second one in aria-checked could only contradict it.
        // biome-ignore lint/a11y/useAriaPropsForRole: see above
        role="switch"
        {...rest}
        {...attributes}
        className="relative h-4 w-7 shrink-0 appearance-none rounded-full border border-border-strong bg-raised before:absolute before:start-0.5 before:inset-bs-0.5 before:size-2.5 before:rounded-full before:bg-border-strong checked:border-accent checked:bg-accent checked:before:start-3.5 checked:before:bg-on-fill"
      />
      {children}
    </label>
  )
}
