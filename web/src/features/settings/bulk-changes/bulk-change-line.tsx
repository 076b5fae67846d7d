import type { BulkChange } from '@foyer/contract/bulk-changes'
import { Undo2 } from 'lucide-react'
import { cancelChange, undoChosen } from '../../../lib/bulk/change-chosen'
import { refusedText } from '../../../lib/bulk/refused-text'
import { useLanguage } from '../../../lib/i18n/language'
import { Button } from '../../../ui/button'
import { Moment } from '../../../ui/moment'
import { useAct } from '../use-act'
import { useActWords } from './act-words'

/** One act on many tickets: what, when, by whom, how it went, and the way back. */
export function BulkChangeLine({ bulk }: { bulk: BulkChange }) {
  const language = useLanguage()
  const { t } = language
  const wordsOf = useActWords()
  const { act, isBusy } = useAct(['GET /bulk-changes'])
  const refused = bulk.refused.reduce((sum, { count }) => sum + count, 0)
  const state = {
    running: t('bulk.running', { done: bulk.changed + refused, count: bulk.total }),
    cancelled: t('bulk.cancelled', { done: bulk.changed, count: bulk.total }),
    finished: t(refused > 0 ? 'bulk.result' : 'bulk.changed', { done: bulk.changed, count: refused || bulk.changed }),
  }[bulk.state]
  const words = bulk.isAnswer ? t('bulk.act.answer') : wordsOf(bulk.actions)
  return (
    <li className="flex min-h-14 items-center gap-3 border-be border-border py-2 ps-4 pe-3 last:border-0">
      <div className="min-w-0 flex-1">
        <p className="flex flex-wrap items-baseline gap-x-2">
          <span dir="auto" className="font-medium">
            {bulk.undoesId === null ? words : t('bulk.undone', { act: words })}
          </span>
          <span className="text-13 text-muted">
            <Moment at={bulk.createdAt} /> · <bdi>{bulk.by.name}</bdi>
          </span>
        </p>
        {bulk.query !== null && bulk.query !== '' && (
          <p dir="ltr" className="truncate font-mono text-12 text-muted">
            {bulk.query}
          </p>
        )}
        <p className="text-13 text-muted tabular-nums">
          {[
            state,
            ...bulk.refused.map(({ code, count }) => t('bulk.reason', { count, reason: refusedText(code, language) })),
          ].join(' · ')}
          {bulk.undoneById !== null && ` · ${t('bulk.wasUndone')}`}
        </p>
      </div>
      {bulk.state === 'running' && (
        <Button size="small" look="quiet" isBusy={isBusy} onClick={() => act(() => cancelChange(bulk.id))}>
          {t('bulk.stop')}
        </Button>
      )}
      {bulk.canUndo && bulk.state !== 'running' && (
        <Button size="small" look="quiet" icon={Undo2} isBusy={isBusy} onClick={() => act(() => undoChosen(bulk.id))}>
          {t('undo.label')}
        </Button>
      )}
    </li>
  )
}
