import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useEffect } from 'react'
import { ApiProblem } from '../../../lib/api/api-problem'
import { call } from '../../../lib/api/call'
import { problemText } from '../../../lib/api/problem-text'
import { useLanguage } from '../../../lib/i18n/language'
import { Button } from '../../../ui/button'
import { InlineNotice } from '../../../ui/inline-notice'
import { PageBody } from '../../../ui/page-body'
import { Region } from '../../../ui/region'

export type ProviderAnswer =
  | { state: string; code: string }
  | { state: string; error: string; description?: string | undefined }

const bodyOf = (answer: ProviderAnswer) => {
  if ('code' in answer) return answer
  const { state, error, description } = answer
  return { state, error, ...(description !== undefined && { errorDescription: description }) }
}

/** Hands in what a provider of mail answered, once, and goes on to the mailbox. */
export default function AuthorizationReturn({ answer }: { answer: ProviderAnswer }) {
  const language = useLanguage()
  const { t } = language
  const navigate = useNavigate()
  const { data, error } = useQuery({
    queryKey: ['POST /mail-sources/authorization', answer.state],
    queryFn: () => call('POST /mail-sources/authorization', { body: bodyOf(answer) }),
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  })
  const mailboxId = data?.mailboxId
  useEffect(() => {
    if (mailboxId !== undefined)
      void navigate({
        to: '/desk/settings/$page',
        params: { page: 'mailboxes' },
        search: { id: mailboxId },
        replace: true,
      })
  }, [mailboxId, navigate])
  const toMailboxes = () => void navigate({ to: '/desk/settings/$page', params: { page: 'mailboxes' } })
  return (
    <Region as="main" label={t('sources.allow')} className="flex-1">
      <PageBody>
        <h1 className="mbe-4 text-20 font-semibold">{t('sources.allow')}</h1>
        {error instanceof ApiProblem ? (
          <InlineNotice
            tone="danger"
            action={
              <Button size="small" onClick={toMailboxes}>
                {t('settings.mailboxes')}
              </Button>
            }
          >
            <span dir="auto">{problemText(error, language)}</span>
          </InlineNotice>
        ) : (
          <p role="status" className="text-muted">
            {t('sources.returning')}
          </p>
        )}
      </PageBody>
    </Region>
  )
}
