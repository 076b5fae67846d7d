import { type FieldValues, get, type UseFormReturn } from 'react-hook-form'
import type { FieldProblem } from '../../lib/api/api-problem'

/** Parts what the server found into what a field can show and, as one text, what none can; null where all is shown. */
export function placeFindings(
  findings: readonly FieldProblem[],
  isField: (path: string) => boolean,
): { atFields: readonly FieldProblem[]; elsewhere: string | null } {
  const homeless = findings.filter(({ path }) => !isField(path))
  const words = homeless.map(({ path, message }) => (path === '' ? message : `${path}: ${message}`))
  return {
    atFields: findings.filter(({ path }) => isField(path)),
    elsewhere: findings.length > 0 && homeless.length === 0 ? null : words.join(' '),
  }
}

/** Whether a control for exactly this path is on the page now. */
export function hasField<Input extends FieldValues, Output>(
  { control }: Pick<UseFormReturn<Input, unknown, Output>, 'control'>,
  path: string,
): boolean {
  const field: { _f?: { mount?: boolean } } | undefined = get(control._fields, path)
  return path !== '' && field?._f?.mount === true
}
