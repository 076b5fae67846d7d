import { useQuery } from '@tanstack/react-query'
import { apiQuery } from '../../lib/api/api-query'
import { useLanguage } from '../../lib/i18n/language'

/** The words of a mail that may still be taken back; layout and history come with its leaving. */
export function UnwrittenMail({ id }: { id: string }) {
  const { t } = useLanguage()
  const { data } = useQuery(apiQuery('GET /deliveries/{id}/history', { params: { id } }))
  return (
    <>
      <p dir="auto" className="text-15 break-words whitespace-pre-wrap">
        {data?.sent?.text}
      </p>
      <p className="mbs-4 text-13 text-muted">{t('outbox.unwritten')}</p>
    </>
  )
}
