import { useMemo, useState } from 'react'
import { type DefaultValues, type FieldValues, type Path, type UseFormReturn, useForm } from 'react-hook-form'
import type { z } from 'zod'
import { ApiProblem } from '../../lib/api/api-problem'
import { findingText } from '../../lib/api/finding-text'
import { problemText } from '../../lib/api/problem-text'
import { useLanguage } from '../../lib/i18n/language'
import { contractResolver } from './contract-resolver'
import { countFrom } from './count-from'
import { hasField, placeFindings } from './place-findings'

export interface ContractForm<Input extends FieldValues, Output> {
  form: UseFormReturn<Input, unknown, Output>
  /** Hand to `<form onSubmit>`. */
  submit: (event?: { preventDefault: () => void }) => void
  isSaving: boolean
  /** What the server refused, in words, where no field on the page is to blame. */
  problem: string | null
  /** Names of the fields that differ from what was loaded. */
  changed: Path<Input>[]
  discard: () => void
}

export interface ContractFormOptions<Input extends FieldValues, Output> {
  schema: z.ZodType<Output, Input>
  /** What is stored now. When it changes (saved, or by somebody else) untouched fields follow. */
  values: Input
  /** Saves; throws `ApiProblem` where the server refuses, whose field errors land at their fields. */
  save: (values: Output, changed: readonly Path<Input>[]) => Promise<unknown>
}

/** A form over a schema of the contract: checked while typing after the first try, by the server in the end. */
export function useContractForm<Input extends FieldValues, Output>(
  options: ContractFormOptions<Input, Output>,
): ContractForm<Input, Output> {
  const language = useLanguage()
  const [problem, setProblem] = useState<string | null>(null)
  const resolver = useMemo(() => contractResolver(options.schema, language), [options.schema, language])
  const form = useForm<Input, unknown, Output>({
    resolver,
    defaultValues: options.values as DefaultValues<Input>,
    values: options.values,
    resetOptions: { keepDirtyValues: true },
  })
  const { isSubmitting, dirtyFields } = form.formState
  const changed = Object.keys(dirtyFields).filter((name) =>
    isDirty(dirtyFields[name as keyof typeof dirtyFields]),
  ) as Path<Input>[]

  const submit = form.handleSubmit(async (values) => {
    setProblem(null)
    const submitted = structuredClone(form.getValues())
    try {
      await options.save(values, changed)
      countFrom(form, submitted)
    } catch (error) {
      if (!(error instanceof ApiProblem)) throw error
      const findings = error.errors.map((one) => ({ path: one.path, message: findingText(one, error, language) }))
      const { atFields, elsewhere } = placeFindings(findings, (path) => hasField(form, path))
      for (const { path, message } of atFields) form.setError(path as Path<Input>, { type: 'server', message })
      if (elsewhere !== null) setProblem(elsewhere || problemText(error, language))
    }
  })
  return {
    form,
    submit: (event) => {
      event?.preventDefault()
      void submit()
    },
    isSaving: isSubmitting,
    problem,
    changed,
    discard: () => {
      setProblem(null)
      form.reset(options.values, { keepDirtyValues: false })
    },
  }
}

/** Lists and groups are dirty when any part of them is. */
function isDirty(mark: unknown): boolean {
  if (typeof mark !== 'object' || mark === null) return Boolean(mark)
  return Object.values(mark).some(isDirty)
}
