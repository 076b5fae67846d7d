import { ApiProblem } from '../../lib/api/api-problem'
import { problemText } from '../../lib/api/problem-text'
import type { Translator } from '../../lib/i18n/translator'

/** Why an act was refused, beside where it was tried: our sentence for its code, else what was wrong with the value. */
export function refusal(error: unknown, language: Translator): string | null {
  if (!error) return null
  if (!(error instanceof ApiProblem)) return language.t('problem.unknown')
  return problemText(error, language)
}
