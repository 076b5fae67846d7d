import type { Message } from '@foyer/contract/messages'
import type { Ticket } from '@foyer/contract/tickets'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Clock3 } from 'lucide-react'
import { call } from '../../lib/api/call'
import { refusalOf } from '../../lib/api/refusal'
import { useLanguage } from '../../lib/i18n/language'
import { askAgain } from '../../lib/query/ask-again'
import { dayAndTime } from '../../lib/time/moment'
import { useSecondsLeft } from '../../lib/time/use-seconds-left'
import { Button } from '../../ui/button'
import { Icon } from '../../ui/icon'
import { showToast } from '../../ui/toast'
import { recallReply } from './recall-reply'

const longestCountdown = 60

/** A reply that has not left yet: when it will, the way back, and the way on. */
export function UnsentReply({ message, releaseAt, ticket }: { message: Message; releaseAt: string; ticket: Ticket }) {
  const language = useLanguage()
  const { t } = language
  const client = useQueryClient()
  const left = useSecondsLeft(releaseAt)
  const refused = (error: unknown) => showToast({ text: refusalOf(error, language) })
  const recall = useMutation({ mutationFn: () => recallReply(message.id), onError: refused })
  const sendNow = useMutation({
    mutationFn: (id: string) => call('POST /deliveries/{id}/retry', { params: { id }, body: {} }),
    onError: refused,
    onSettled: () => askAgain(client, 'tickets'),
  })
  const { delivery } = message
  const isSoon = left <= longestCountdown
  return (
    <div className="mbs-2 flex flex-wrap items-center gap-2 border-bs border-border pbs-2">
      <Icon of={Clock3} className="text-muted" />
      <p className="min-w-0 flex-1 text-13 text-muted tabular-nums">
        {isSoon
          ? t('reply.leavesIn', { seconds: left })
          : t('reply.leavesAt', { time: dayAndTime(new Date(releaseAt), language) })}
      </p>
      {ticket.abilities.includes('ticket.reply') && (
        <>
          <Button size="small" isBusy={recall.isPending} onClick={() => recall.mutate()}>
            {isSoon ? t('undo.label') : t('reply.edit')}
          </Button>
          {delivery && (
            <Button size="small" look="quiet" isBusy={sendNow.isPending} onClick={() => sendNow.mutate(delivery.id)}>
              {t('reply.sendNow')}
            </Button>
          )}
        </>
      )}
    </div>
  )
}
