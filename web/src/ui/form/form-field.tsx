import type { ReactNode } from 'react'
import { type Control, type FieldPath, type FieldValues, useController } from 'react-hook-form'
import { Field } from '../field'
import type { BoundControl } from './bound-control'

export interface FormFieldProps<Input extends FieldValues, Name extends FieldPath<Input>, Output> {
  control: Control<Input, unknown, Output>
  name: Name
  label: string
  hint?: ReactNode
  isRequired?: boolean
  className?: string
  children: (control: BoundControl<Input, Name>) => ReactNode
}

/** Label above a control bound to one value of the form: for dialogs, sheets and the pages before signing in. */
export function FormField<Input extends FieldValues, Name extends FieldPath<Input>, Output>(
  props: FormFieldProps<Input, Name, Output>,
) {
  const { control, name, label, hint, isRequired, className, children } = props
  const { field, fieldState } = useController({ control, name })
  return (
    <Field
      label={label}
      hint={hint}
      error={fieldState.error?.message}
      {...(isRequired !== undefined && { isRequired })}
      {...(className !== undefined && { className })}
    >
      {children(field)}
    </Field>
  )
}
