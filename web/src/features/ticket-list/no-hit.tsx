import { type Condition, formatQuery, leavesOf, parseQuery } from '@foyer/contract/conditions'
import { SearchX } from 'lucide-react'
import { useLanguage } from '../../lib/i18n/language'
import { Button } from '../../ui/button'
import { EmptyState } from '../../ui/empty-state'

const narrows = (part: Condition): boolean => {
  const leaves = leavesOf(part)
  return leaves.length > 0 && leaves.every(({ leaf }) => leaf.field === 'status' || leaf.field === 'is')
}

/** The same in tickets of every status; null where that asks no more than before. */
function widerThan(query: string): string | null {
  const parsed = parseQuery(query)
  if (!parsed.ok || !('all' in parsed.condition)) return null
  const kept = parsed.condition.all.filter((part) => !narrows(part))
  return kept.length > 0 && kept.length < parsed.condition.all.length ? formatQuery({ all: kept }) : null
}

/** Nothing found, and where to look further. */
export default function NoHit({ query, onAsk }: { query: string; onAsk: (query: string) => void }) {
  const { t } = useLanguage()
  const wider = widerThan(query)
  return (
    <EmptyState
      icon={SearchX}
      title={t('list.noHit')}
      action={wider !== null && <Button onClick={() => onAsk(wider)}>{t('list.lookWider')}</Button>}
    >
      {t('list.noHitLead')}
    </EmptyState>
  )
}
