import { ApiProblem } from '../../lib/api/api-problem'
import { problemText } from '../../lib/api/problem-text'
import { useLanguage } from '../../lib/i18n/language'
import { Button } from '../../ui/button'
import { InlineNotice } from '../../ui/inline-notice'

/** Why a query or the list could not be read, and the way on. */
export function QueryProblem({
  error,
  query,
  onAsk,
  onRetry,
}: {
  error: Error
  query: string
  onAsk: (query: string) => void
  onRetry: () => void
}) {
  const language = useLanguage()
  const { t } = language
  const problem = error instanceof ApiProblem ? error : null
  if (problem?.code === 'query.invalid')
    return (
      <InlineNotice
        tone="danger"
        className="m-3"
        action={
          <Button size="small" onClick={() => onAsk(`"${query.replaceAll('"', '')}"`)}>
            {t('list.asText')}
          </Button>
        }
      >
        {problem.detail}
      </InlineNotice>
    )
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
      {problem ? problemText(problem, language) : t('problem.unknown')}
    </InlineNotice>
  )
}
