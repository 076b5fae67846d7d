import { Undo2 } from 'lucide-react'
import { type ReactNode, useId } from 'react'
import { type Control, type FieldPath, type FieldValues, useController } from 'react-hook-form'
import { useLanguage } from '../../lib/i18n/language'
import { Button } from '../button'
import { FieldContext } from '../field-context'
import { Hint } from '../hint'
import type { BoundControl } from './bound-control'

export interface SettingRowProps<Input extends FieldValues, Name extends FieldPath<Input>, Output> {
  control: Control<Input, unknown, Output>
  name: Name
  label: string
  /** Under the label, in a few words. */
  hint?: string
  /** At the end of the row, instead of *Set back*. */
  end?: ReactNode
  children: (control: BoundControl<Input, Name>) => ReactNode
}

/** One setting in a panel: label, control, and once changed an accent rule and *Set back*. */
export function SettingRow<Input extends FieldValues, Name extends FieldPath<Input>, Output>(
  props: SettingRowProps<Input, Name, Output>,
) {
  const { control, name, label, hint, end, children } = props
  const { t } = useLanguage()
  const inputId = useId()
  const hintId = useId()
  const { field, fieldState, formState } = useController({ control, name })
  const error = fieldState.error?.message
  const setBack = () => field.onChange(readPath(formState.defaultValues, name))
  return (
    <FieldContext
      value={{ inputId, describedBy: hint || error ? hintId : undefined, isInvalid: Boolean(error), isRequired: false }}
    >
      <div
        data-changed={fieldState.isDirty || undefined}
        className="relative grid grid-cols-[13.5rem_minmax(0,1fr)_6rem] items-center gap-x-4 border-be border-border py-2.5 ps-4 pe-2 last:border-0 data-changed:before:absolute data-changed:before:inset-y-0 data-changed:before:start-0 data-changed:before:w-[3px] data-changed:before:bg-accent phone:grid-cols-1 phone:gap-y-1 phone:pe-4"
      >
        <label htmlFor={inputId} className="font-medium">
          {label}
          {hint && !error && (
            <small id={hintId} className="block text-12 font-normal text-muted">
              {hint}
            </small>
          )}
        </label>
        <div className="min-w-0">
          {children(field)}
          {error && <Hint id={hintId} error={error} />}
        </div>
        <div className="justify-self-end">
          {end ??
            (fieldState.isDirty && (
              <Button look="quiet" size="small" icon={Undo2} onClick={setBack}>
                {t('form.setBack')}
              </Button>
            ))}
        </div>
      </div>
    </FieldContext>
  )
}

function readPath(values: unknown, path: string): unknown {
  return path.split('.').reduce<unknown>((value, part) => {
    return typeof value === 'object' && value !== null ? Reflect.get(value, part) : undefined
  }, values)
}
