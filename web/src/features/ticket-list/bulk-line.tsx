import type { BulkChange } from '@foyer/contract/bulk-changes'
import { X } from 'lucide-react'
import { call } from '../../lib/api/call'
import { refusalOf } from '../../lib/api/refusal'
import { cancelChange, retryRefused } from '../../lib/bulk/change-chosen'
import { refusedText } from '../../lib/bulk/refused-text'
import { watchedChanges } from '../../lib/bulk/watched-changes'
import { useLanguage } from '../../lib/i18n/language'
import { Button } from '../../ui/button'
import { IconButton } from '../../ui/icon-button'
import { InlineNotice } from '../../ui/inline-notice'
import { showToast } from '../../ui/toast'

/** As many numbers as fit into one query. */
const mostOpened = 50

/** One change: how far it is; at its end what was refused, why, and what to do about it. */
export function BulkLine({ bulk, onAsk }: { bulk: BulkChange; onAsk: (query: string) => void }) {
  const language = useLanguage()
  const { t } = language
  const refused = bulk.refused.reduce((sum, { count }) => sum + count, 0)
  const attempt = (act: () => Promise<void>) => () =>
    void act().catch((error: unknown) => showToast({ text: refusalOf(error, language) }))
  if (bulk.state === 'running') {
    const done = bulk.changed + refused
    return (
      <InlineNotice
        isBar
        action={
          <Button size="small" look="quiet" onClick={attempt(() => cancelChange(bulk.id))}>
            {t('bulk.stop')}
          </Button>
        }
      >
        <span className="flex flex-wrap items-center gap-x-3 gap-y-1 tabular-nums">
          {t(bulk.undoesId === null ? 'bulk.running' : 'bulk.undoing', { done, count: bulk.total })}
          <progress aria-label={t('bulk.progress')} className="h-1 w-40 accent-accent" value={done} max={bulk.total} />
        </span>
      </InlineNotice>
    )
  }
  const openThese = async () => {
    const { items } = await call('GET /bulk-changes/{id}/refused', {
      params: { id: bulk.id },
      query: { limit: mostOpened },
    })
    if (items.length > 0) onAsk(`number:${items.map(({ number }) => number).join(',')}`)
    else showToast({ text: t('bulk.noneToOpen') })
  }
  const isChanged = bulk.refused.some(({ code }) => code === 'event.changedSince')
  return (
    <InlineNotice
      isBar
      tone="warning"
      action={
        <span className="flex shrink-0 items-center phone:flex-col phone:items-end">
          <Button size="small" look="quiet" onClick={attempt(openThese)}>
            {t('bulk.openThese')}
          </Button>
          <Button size="small" look="quiet" onClick={attempt(() => retryRefused(bulk.id, isChanged))}>
            {t(isChanged ? 'bulk.setBackAnyway' : 'bulk.tryAgain')}
          </Button>
          <IconButton icon={X} label={t('bulk.dismiss')} onClick={() => watchedChanges.remove(bulk.id)} />
        </span>
      }
    >
      <p className="tabular-nums">
        {t(bulk.undoesId === null ? 'bulk.result' : 'bulk.undoResult', { done: bulk.changed, count: refused })}
      </p>
      {bulk.refused.map(({ code, count }) => (
        <p key={code} className="text-12 text-muted">
          {t('bulk.reason', { count, reason: refusedText(code, language) })}
        </p>
      ))}
    </InlineNotice>
  )
}
