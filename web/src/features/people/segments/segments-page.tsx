import type { Segment } from '@foyer/contract/segments'
import { Link } from '@tanstack/react-router'
import { Filter, Pencil, Plus, Send, Trash } from 'lucide-react'
import { Suspense, useState } from 'react'
import { refusal } from '../../../lib/api/refusal'
import { useLanguage } from '../../../lib/i18n/language'
import { part } from '../../../lib/parts/part'
import { DirectoryTabs } from '../../../lib/people/directory-tabs'
import { useSegments } from '../../../lib/people/use-segments'
import { useFollow } from '../../../lib/realtime/follow'
import { useMay } from '../../../lib/session/session'
import { seenBy } from '../../../lib/views/view-words'
import { useTeams } from '../../../lib/vocabulary/use-vocabulary'
import { Button } from '../../../ui/button'
import { EmptyState } from '../../../ui/empty-state'
import { IconButton } from '../../../ui/icon-button'
import { InlineNotice } from '../../../ui/inline-notice'
import { Region } from '../../../ui/region'
import { RegionHead } from '../../../ui/region-head'
import { PeopleCount } from './segment-sheet'
import { useRemoveSegment } from './use-remove-segment'

const SegmentSheet = part(() => import('./segment-sheet'))

/** Every saved question over people this agent sees, with how many it finds now. */
export default function SegmentsPage({ onWrite }: { onWrite: (query: string) => void }) {
  useFollow('people')
  const language = useLanguage()
  const { t } = language
  const { segments, isPending, error } = useSegments()
  const [open, setOpen] = useState<{ segment: Segment | null } | null>(null)
  return (
    <Region as="main" label={t('segments.title')} className="flex-1">
      <RegionHead>
        <h1 className="truncate font-semibold">{t('segments.title')}</h1>
        <Button size="small" look="quiet" icon={Plus} className="ms-auto" onClick={() => setOpen({ segment: null })}>
          {t('segments.new')}
        </Button>
      </RegionHead>
      <div className="flex shrink-0 flex-wrap items-center gap-2 border-be border-border px-3 py-1.5">
        <DirectoryTabs />
      </div>
      {error ? (
        <InlineNotice tone="danger" className="m-3">
          {refusal(error, language)}
        </InlineNotice>
      ) : segments.length > 0 ? (
        <ul aria-label={t('segments.title')} className="scroll-quiet min-h-0 flex-1">
          {segments.map((segment) => (
            <SegmentLine
              key={segment.id}
              segment={segment}
              onChange={() => setOpen({ segment })}
              onWrite={() => onWrite(segment.query)}
            />
          ))}
        </ul>
      ) : (
        !isPending && (
          <EmptyState icon={Filter} title={t('segments.none')}>
            {t('segments.noneLead')}
          </EmptyState>
        )
      )}
      {open && (
        <Suspense>
          <SegmentSheet segment={open.segment} query="" onClose={() => setOpen(null)} />
        </Suspense>
      )}
    </Region>
  )
}

function SegmentLine({ segment, onChange, onWrite }: { segment: Segment; onChange: () => void; onWrite: () => void }) {
  const language = useLanguage()
  const { t } = language
  const teams = useTeams()
  const remove = useRemoveSegment()
  const mayWriteTo = useMay('outreach.write')
  const mayChange = segment.abilities.includes('segment.write')
  const { name, query } = segment
  return (
    <li className="flex min-h-14 items-center gap-1 border-be border-border py-2 ps-4 pe-2">
      <div className="min-w-0 flex-1">
        <p className="flex flex-wrap items-baseline gap-x-2">
          <Link
            to="/desk/people"
            search={query === '' ? {} : { q: query }}
            className="inline-block min-h-6 max-w-full truncate font-medium hover:underline"
          >
            <bdi>{name}</bdi>
          </Link>
          <span className="text-13 text-muted">{seenBy(segment, teams, language)}</span>
        </p>
        <p dir="ltr" className="truncate font-mono text-12 text-muted">
          {query}
        </p>
      </div>
      <PeopleCount query={query} isReadable />
      {mayWriteTo && <IconButton icon={Send} label={t('segments.writeTo', { name })} onClick={onWrite} />}
      {mayChange && <IconButton icon={Pencil} label={t('segments.editOf', { name })} onClick={onChange} />}
      {mayChange && (
        <IconButton icon={Trash} label={t('segments.deleteOf', { name })} onClick={() => void remove(segment)} />
      )}
    </li>
  )
}
