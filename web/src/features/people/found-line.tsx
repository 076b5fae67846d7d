import { parseQuery, personFields } from '@foyer/contract/conditions'
import { BookmarkPlus, Pencil, Send, X } from 'lucide-react'
import { Suspense, useState } from 'react'
import { useLanguage } from '../../lib/i18n/language'
import { part } from '../../lib/parts/part'
import { useSegments } from '../../lib/people/use-segments'
import { useMay } from '../../lib/session/session'
import { Button } from '../../ui/button'
import { Chip } from '../../ui/chip'
import { PeopleCount } from './segments/segment-sheet'

const SegmentSheet = part(() => import('./segments/segment-sheet'))

export interface FoundLineProps {
  query: string
  chosen: ReadonlySet<string>
  /** All that the question finds, seen or not. */
  isAll: boolean
  onNone: () => void
  onWrite: () => void
}

/** What a question found, or what is chosen of it, and what can be done with that. */
export function FoundLine({ query, chosen, isAll, onNone, onWrite }: FoundLineProps) {
  const { t } = useLanguage()
  const { segments } = useSegments()
  const maySegment = useMay('segment.write')
  const mayWriteTo = useMay('outreach.write')
  const [isOpen, setOpen] = useState(false)
  const segment = query === '' ? undefined : segments.find((one) => one.query === query)
  const isReadable = parseQuery(query, personFields).ok
  const isChosen = isAll || chosen.size > 0
  return (
    <div className="flex min-h-10 shrink-0 flex-wrap items-center gap-2 border-be border-border px-4 py-1">
      {chosen.size > 0 && !isAll ? (
        <span aria-live="polite" className="text-13 whitespace-nowrap tabular-nums">
          {t('people.chosen', { count: chosen.size })}
        </span>
      ) : (
        <PeopleCount query={query} isReadable={isReadable} />
      )}
      {isAll && <Chip>{t('people.allChosen')}</Chip>}
      {segment && !isChosen && <Chip>{segment.name}</Chip>}
      <span className="ms-auto flex flex-wrap items-center gap-1">
        {isChosen && (
          <Button size="small" look="quiet" icon={X} onClick={onNone}>
            {t('people.chooseNone')}
          </Button>
        )}
        {!isChosen && maySegment && query !== '' && isReadable && segment === undefined && (
          <Button size="small" look="quiet" icon={BookmarkPlus} onClick={() => setOpen(true)}>
            {t('segments.save')}
          </Button>
        )}
        {!isChosen && segment?.abilities.includes('segment.write') && (
          <Button size="small" look="quiet" icon={Pencil} onClick={() => setOpen(true)}>
            {t('segments.edit')}
          </Button>
        )}
        {mayWriteTo && isReadable && (
          <Button size="small" look={isChosen ? 'primary' : 'quiet'} icon={Send} onClick={onWrite}>
            {t(isChosen || query === '' ? 'outreach.writeTo' : 'outreach.writeToAll')}
          </Button>
        )}
      </span>
      {isOpen && (
        <Suspense>
          <SegmentSheet segment={segment ?? null} query={query} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </div>
  )
}
