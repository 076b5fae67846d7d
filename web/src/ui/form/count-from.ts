import type { FieldValues, Path, PathValue, UseFormReturn } from 'react-hook-form'

/** Counts changes from what was submitted; what was changed while that was being saved stays, and stays a change. */
export function countFrom<Input extends FieldValues, Output>(
  form: Pick<UseFormReturn<Input, unknown, Output>, 'getValues' | 'reset' | 'setValue'>,
  submitted: Input,
): void {
  const current = structuredClone(form.getValues())
  form.reset(submitted, { keepDirtyValues: false })
  for (const name of Object.keys(current) as Path<Input>[]) {
    const value: PathValue<Input, Path<Input>> = current[name]
    if (JSON.stringify(value) !== JSON.stringify(submitted[name])) form.setValue(name, value, { shouldDirty: true })
  }
}
