import type { FindingReason } from '@foyer/contract/findings'
import type { Translator } from '../i18n/translator'
import type { ApiProblem, FieldProblem } from './api-problem'

/** What is wrong with a value, in the agent's words. */
export function reasonText({ kind, limit = 0 }: FindingReason, t: Translator['t']): string {
  const texts: Record<FindingReason['kind'], string> = {
    required: t('form.required'),
    tooShort: t('form.tooShort', { minimum: limit }),
    tooLong: t('form.tooLong', { maximum: limit }),
    atLeast: t('form.atLeast', { minimum: limit }),
    atMost: t('form.atMost', { maximum: limit }),
    notAnAddress: t('form.notAnAddress'),
    notALanguage: t('form.notALanguage'),
    notATimeZone: t('form.notATimeZone'),
    notAHost: t('form.notAHost'),
    notADomain: t('form.notADomain'),
    notOneLine: t('form.notOneLine'),
    badCharacters: t('form.badCharacters'),
    twice: t('form.twice'),
    passwordAgain: t('form.passwordAgain'),
    invalid: t('form.invalid'),
  }
  return texts[kind]
}

/** A finding of the server: by its reason, else by the catalogue's sentence for the refusal, else in the server's words. */
export function findingText(finding: FieldProblem, problem: ApiProblem, { t, has }: Translator): string {
  const { kind, limit, message } = finding
  if (kind !== undefined) return reasonText({ kind, ...(limit !== undefined && { limit }) }, t)
  const key = `problem.${problem.code}`
  if (!has(key)) return message
  // Which placeholder it is stands in the server's words alone.
  return problem.code === 'template.invalid' ? `${t(key)} ${message}` : t(key)
}
