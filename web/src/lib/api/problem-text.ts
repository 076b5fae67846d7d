import type { Translator } from '../i18n/translator'
import type { ApiProblem } from './api-problem'
import { findingText } from './finding-text'

/** A refusal in the agent's words: by its code (`problem.<code>`), else by the first value that was wrong, else as the server said. */
export function problemText(problem: ApiProblem, language: Translator): string {
  const key = `problem.${problem.code}`
  const [finding] = problem.errors
  if (finding && (problem.code === 'template.invalid' || !language.has(key)))
    return findingText(finding, problem, language)
  if (language.has(key)) return language.t(key)
  if (problem.code.endsWith('.unknown')) return language.t('problem.gone')
  return problem.detail || language.t('problem.unknown')
}
