import { RotateCw, Trash2 } from 'lucide-react'
import { call } from '../../lib/api/call'
import { useLanguage } from '../../lib/i18n/language'
import { Button } from '../../ui/button'
import { InlineNotice } from '../../ui/inline-notice'
import { useDeliveryAct } from './use-delivery-act'

/** Once more as it is, or given up: both settle it. */
export function SettleActs({ id, onDone }: { id: string; onDone: () => void }) {
  const { t } = useLanguage()
  const settle = async (path: 'POST /deliveries/{id}/retry' | 'POST /deliveries/{id}/cancel') => {
    await call(path, { params: { id }, body: {} })
    onDone()
  }
  const retry = useDeliveryAct(
    () => settle('POST /deliveries/{id}/retry'),
    () => t('undelivered.retriedOne'),
  )
  const discard = useDeliveryAct(
    () => settle('POST /deliveries/{id}/cancel'),
    () => t('undelivered.discarded'),
  )
  const problem = retry.problem ?? discard.problem
  return (
    <>
      <div className="mbs-2 -ms-2 flex flex-wrap gap-1">
        <Button size="small" look="quiet" icon={RotateCw} isBusy={retry.isBusy} onClick={() => retry.act(undefined)}>
          {t('undelivered.retry')}
        </Button>
        <Button size="small" look="quiet" icon={Trash2} isBusy={discard.isBusy} onClick={() => discard.act(undefined)}>
          {t('undelivered.discard')}
        </Button>
      </div>
      {problem && (
        <InlineNotice tone="danger" className="mbs-2">
          {problem}
        </InlineNotice>
      )}
    </>
  )
}
