import type { Translator } from '../i18n/translator'
import type { ApiProblem } from './api-problem'

/** A refusal in the agent's words: the catalogue's sentence for its code (`problem.<code>`), else what the server said. */
export function problemText(problem: ApiProblem, { t, has }: Translator): string {
  const key = `problem.${problem.code}`
  if (has(key)) return t(key)
  return problem.detail || t('problem.unknown')
}
