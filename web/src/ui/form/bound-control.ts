import type { ControllerRenderProps, FieldPath, FieldValues } from 'react-hook-form'

/** Value and handlers of one form value, to spread over a control. */
export type BoundControl<Input extends FieldValues, Name extends FieldPath<Input>> = ControllerRenderProps<Input, Name>
