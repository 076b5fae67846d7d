import { reasonOf } from '@foyer/contract/findings'
import { type FieldErrors, type FieldValues, type Resolver, set } from 'react-hook-form'
import type { z } from 'zod'
import { reasonText } from '../../lib/api/finding-text'
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
      set(errors, path, { type: issue.code, message: reasonText(reasonOf(issue), t) })
    }
    return { values: {}, errors }
  }
}
