import type { Message } from '@foyer/contract/messages'
import type { Ticket } from '@foyer/contract/tickets'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { call } from '../../lib/api/call'
import { useLanguage } from '../../lib/i18n/language'
import { Button } from '../../ui/button'
import { heldText } from './held-text'
import { useSplit } from './merge/use-split'
import { ticketQuery } from './use-ticket'

/** A held message waits for a decision: accept it into the ticket, make it one of its own, or leave it for agents alone. */
export function HeldActions({ message, ticket }: { message: Message; ticket: Ticket }) {
  const { t } = useLanguage()
  const client = useQueryClient()
  const decide = useMutation({
    mutationFn: (decision: 'admit' | 'add' | 'refuse') =>
      decision === 'refuse'
        ? call('POST /messages/{id}/refuse', { params: { id: message.id }, body: {} })
        : call('POST /messages/{id}/admit', {
            params: { id: message.id },
            body: { addParticipant: decision === 'add' },
          }),
    onSettled: async () => {
      await client.invalidateQueries({ queryKey: ['GET /tickets/{ticket}/messages'] })
      await client.invalidateQueries({ queryKey: ticketQuery(String(ticket.number)).queryKey })
    },
  })
  const navigate = useNavigate()
  const split = useSplit(
    ticket,
    ({ number }) => void navigate({ to: '/desk/tickets/$number', params: { number: String(number) } }),
    true,
  )
  return (
    <>
      <p className="mbs-1 text-13 text-muted">{heldText(message.heldReason, t)}</p>
      {ticket.abilities.includes('ticket.admit') && (
        <div className="mbs-2 flex flex-wrap gap-2">
          <Button size="small" isBusy={decide.isPending} onClick={() => decide.mutate('admit')}>
            {t('ticket.held.accept')}
          </Button>
          <Button size="small" isBusy={decide.isPending} onClick={() => decide.mutate('add')}>
            {t('ticket.held.acceptAndAdd')}
          </Button>
          {message.author.id !== null &&
            message.sideConversationId === null &&
            ticket.abilities.includes('ticket.merge') && (
              <Button size="small" isBusy={split.isBusy} onClick={() => split.act({ id: message.id, andLater: false })}>
                {t('ticket.held.own')}
              </Button>
            )}
          <Button size="small" look="quiet" isBusy={decide.isPending} onClick={() => decide.mutate('refuse')}>
            {t('ticket.held.refuse')}
          </Button>
        </div>
      )}
    </>
  )
}
