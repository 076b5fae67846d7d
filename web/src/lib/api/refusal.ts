import type { Translator } from '../i18n/translator'
import { ApiProblem } from './api-problem'
import { problemText } from './problem-text'

/** Why an act was refused, for people, whatever was thrown. */
export const refusalOf = (error: unknown, language: Translator): string =>
  error instanceof ApiProblem ? problemText(error, language) : language.t('problem.unknown')

/** The same beside where it was tried; nothing while nothing was refused. */
export const refusal = (error: unknown, language: Translator): string | null =>
  error ? refusalOf(error, language) : null
