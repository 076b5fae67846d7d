import { RotateCw } from 'lucide-react'
import { call } from '../../lib/api/call'
import { useLanguage } from '../../lib/i18n/language'
import { useMay } from '../../lib/session/session'
import { Button } from '../../ui/button'
import { useDeliveryAct } from './use-delivery-act'

/** Everything that failed goes out once more, or all that failed for the chosen reason. */
export function RetryAll({ reason }: { reason: string | undefined }) {
  const { t } = useLanguage()
  const { act, isBusy } = useDeliveryAct(
    () => call('POST /deliveries/retry-undelivered', { body: reason === undefined ? {} : { reason } }),
    ({ retried }) => t('undelivered.retried', { count: retried }),
  )
  if (!useMay('delivery.retry')) return null
  return (
    <Button size="small" look="quiet" icon={RotateCw} isBusy={isBusy} onClick={() => act(undefined)}>
      {t(reason === undefined ? 'undelivered.retryAll' : 'undelivered.retryThese')}
    </Button>
  )
}
