import type { Message } from '@foyer/contract/messages'
import type { Ticket } from '@foyer/contract/tickets'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { call } from '../../lib/api/call'
import { useLanguage } from '../../lib/i18n/language'
import { Button } from '../../ui/button'
import { buttonLook } from '../../ui/button-look'

/** The server's own words for a mail that did not arrive, and another try. */
export function FailedDelivery({ delivery, ticket }: { delivery: NonNullable<Message['delivery']>; ticket: Ticket }) {
  const { t } = useLanguage()
  const client = useQueryClient()
  const retry = useMutation({
    mutationFn: () => call('POST /deliveries/{id}/retry', { params: { id: delivery.id }, body: {} }),
    onSettled: () => client.invalidateQueries({ queryKey: ['GET /tickets/{ticket}/messages'] }),
  })
  return (
    <div className="mbs-2 flex flex-wrap items-center gap-2">
      <p dir="auto" className="min-w-60 flex-1 text-13 break-words text-danger">
        {delivery.detail ?? t('delivery.failed')}
      </p>
      {ticket.abilities.includes('delivery.retry') && (
        <>
          <Link to="/desk/undelivered" search={{ id: delivery.id }} className={buttonLook('secondary', 'small')}>
            {t('undelivered.mend')}
          </Link>
          <Button size="small" look="quiet" isBusy={retry.isPending} onClick={() => retry.mutate()}>
            {t('delivery.retry')}
          </Button>
        </>
      )}
    </div>
  )
}
