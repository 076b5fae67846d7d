import type { ReactNode } from 'react'
import type { FieldValues } from 'react-hook-form'
import { SaveBar } from './save-bar'
import type { ContractForm } from './use-contract-form'

export interface SettingsFormProps<Input extends FieldValues, Output> {
  contractForm: ContractForm<Input, Output>
  /** The label of every top-level value, for "2 changes: name, team". */
  labels: Partial<Record<keyof Input & string, string>>
  children: ReactNode
}

/** A page of settings that saves explicitly: its body scrolls, the bar to save stays at the foot. */
export function SettingsForm<Input extends FieldValues, Output>({
  contractForm,
  labels,
  children,
}: SettingsFormProps<Input, Output>) {
  const { submit, changed, isSaving, problem, discard } = contractForm
  return (
    <form noValidate onSubmit={submit} className="flex min-h-0 flex-1 flex-col">
      {children}
      <SaveBar
        changed={changed.map((name) => labels[name] ?? name)}
        isSaving={isSaving}
        problem={problem}
        onSave={() => submit()}
        onDiscard={discard}
      />
    </form>
  )
}
