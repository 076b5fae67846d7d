import { type FieldErrors, type FieldValues, type Resolver, set } from 'react-hook-form'
import type { z } from 'zod'
import type { Translator } from '../../lib/i18n/translator'

/**
 * Lets a form be checked by the very schema the server checks with. Messages come from the catalogue, by the kind of
 * the problem; the schema's own words are only for programs.
 */
export function contractResolver<Input extends FieldValues, Output>(
  schema: z.ZodType<Output, Input>,
  { t }: Translator,
): Resolver<Input, unknown, Output> {
  return (values) => {
    const result = schema.safeParse(values)
    if (result.success) return { values: result.data, errors: {} }
    const errors: FieldErrors<Input> = {}
    for (const issue of result.error.issues) {
      const path = issue.path.map(String).join('.') || 'root'
      set(errors, path, { type: issue.code, message: issueText(issue, t) })
    }
    return { values: {}, errors }
  }
}

function issueText(issue: z.core.$ZodIssue, t: Translator['t']): string {
  if (issue.code === 'too_small') {
    const minimum = Number(issue.minimum)
    if (issue.origin === 'number') return t('form.atLeast', { minimum })
    return minimum <= 1 ? t('form.required') : t('form.tooShort', { minimum })
  }
  if (issue.code === 'too_big') {
    const maximum = Number(issue.maximum)
    return issue.origin === 'number' ? t('form.atMost', { maximum }) : t('form.tooLong', { maximum })
  }
  if (issue.code === 'invalid_type') return t('form.required')
  // What the contract refines carries its own sentence; only these few are worth a translation of their own.
  if (issue.message === 'Must be one e-mail address.') return t('form.notAnAddress')
  return t('form.invalid')
}
