import {
  completionAt,
  type FieldSet,
  type QueryProblem as Problem,
  parseQuery,
  ticketFields,
} from '@foyer/contract/conditions'
import { Button } from '../../ui/button'
import { InlineNotice } from '../../ui/inline-notice'
import { ApiProblem } from '../api/api-problem'
import { problemText } from '../api/problem-text'
import { useLanguage } from '../i18n/language'
import type { Translator } from '../i18n/translator'

/** Why a query or the list could not be read, and the way on. */
export default function QueryProblem({
  error,
  query,
  among = ticketFields,
  onAsk,
  onRetry,
}: {
  error: Error
  query: string
  among?: FieldSet
  onAsk: (query: string) => void
  onRetry: () => void
}) {
  const language = useLanguage()
  const { t } = language
  const refused = error instanceof ApiProblem ? error : null
  if (refused?.code !== 'query.invalid')
    return (
      <InlineNotice
        tone="danger"
        className="m-3"
        action={
          <Button size="small" onClick={onRetry}>
            {t('ticket.tryAgain')}
          </Button>
        }
      >
        {refused ? problemText(refused, language) : t('problem.unknown')}
      </InlineNotice>
    )
  const parsed = parseQuery(query, among)
  // What only the desk's own names can show to be wrong is known to the server alone.
  const problem = parsed.ok ? null : parsed.problem
  const suggestion = problem?.suggestion ?? null
  return (
    <InlineNotice
      tone="danger"
      className="m-3"
      action={
        <span className="flex flex-wrap gap-2">
          {problem !== null && suggestion !== null && (
            <Button size="small" onClick={() => onAsk(replaced(query, problem, suggestion))}>
              {t('query.take', { suggestion })}
            </Button>
          )}
          <Button size="small" onClick={() => onAsk(asText(query, problem, among))}>
            {t('list.asText')}
          </Button>
        </span>
      }
    >
      {problem === null ? refused.detail : sentence(problem, language)}
    </InlineNotice>
  )
}

function sentence({ unknownField: name, suggestion, message }: Problem, { t }: Translator): string {
  if (name === null) return message
  return suggestion === null ? t('query.unknownField', { name }) : t('query.unknownFieldNear', { name, suggestion })
}

const replaced = (query: string, { position, length }: Problem, by: string): string =>
  query.slice(0, position) + by + query.slice(position + length)
const quoted = (text: string): string => `"${text.replaceAll('"', '')}"`

/** Only the term that is no field becomes a text; where more is wrong, all of it. */
function asText(query: string, problem: Problem | null, among: FieldSet): string {
  if (problem?.unknownField == null) return quoted(query)
  const { termEnd } = completionAt(query, problem.position)
  const { position } = problem
  const changed = `${query.slice(0, position)}${quoted(query.slice(position, termEnd))}${query.slice(termEnd)}`
  return parseQuery(changed, among).ok ? changed : quoted(query)
}
