import type { ErrorComponentProps } from '@tanstack/react-router'
import { ApiProblem } from '../../lib/api/api-problem'
import { problemText } from '../../lib/api/problem-text'
import { useLanguage } from '../../lib/i18n/language'
import { Button } from '../../ui/button'
import { InlineNotice } from '../../ui/inline-notice'

/** A region that could not be shown: the reason in words and *Try again*. Everything around it keeps working. */
export function RegionProblem({ error, reset }: ErrorComponentProps) {
  const language = useLanguage()
  const text = error instanceof ApiProblem ? problemText(error, language) : language.t('problem.broken')
  return (
    <div className="flex-1 p-4">
      <InlineNotice
        tone="danger"
        action={
          <Button look="quiet" size="small" onClick={reset}>
            {language.t('ui.tryAgain')}
          </Button>
        }
      >
        {text}
      </InlineNotice>
    </div>
  )
}
