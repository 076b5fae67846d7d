import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Pencil } from 'lucide-react'
import { apiQuery } from '../../lib/api/api-query'
import { useLanguage } from '../../lib/i18n/language'
import { useFollow } from '../../lib/realtime/follow'
import { EmptyState } from '../../ui/empty-state'
import { Moment } from '../../ui/moment'
import { Region } from '../../ui/region'
import { RegionHead } from '../../ui/region-head'

/** Everything begun and not sent, newest first. */
export default function DraftsPage() {
  const { t } = useLanguage()
  const { data, isPending } = useQuery(apiQuery('GET /drafts'))
  useFollow('drafts')
  const drafts = data?.items ?? []
  return (
    <Region as="main" label={t('drafts.title')} className="flex-1">
      <RegionHead>
        <h1 className="font-semibold">{t('drafts.title')}</h1>
      </RegionHead>
      {!isPending && drafts.length === 0 && (
        <EmptyState icon={Pencil} title={t('drafts.empty')}>
          {t('drafts.emptyLead')}
        </EmptyState>
      )}
      <ul className="scroll-quiet min-h-0 flex-1">
        {drafts.map((draft) => (
          <li key={draft.id}>
            <Link
              to="/desk/tickets/$number"
              params={{ number: String(draft.ticketNumber ?? '') }}
              className="flex min-h-14 items-center gap-3 border-be border-border px-4 hover:bg-hover"
            >
              <span className="text-14 text-muted tabular-nums">{draft.ticketNumber}</span>
              <span className="text-13 text-muted">
                {t(
                  draft.kind === 'note' ? 'composer.note' : draft.kind === 'reply' ? 'composer.reply' : 'composer.side',
                )}
                {draft.isAside && ` · ${t('drafts.aside')}`}
              </span>
              <span dir="auto" className="min-w-0 flex-1 truncate">
                {draft.body.text}
              </span>
              <Moment at={draft.updatedAt} className="text-13 text-muted tabular-nums" />
            </Link>
          </li>
        ))}
      </ul>
    </Region>
  )
}
