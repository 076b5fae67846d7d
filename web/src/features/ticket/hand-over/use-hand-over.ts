import type { Ticket } from '@foyer/contract/tickets'
import { useQueryClient } from '@tanstack/react-query'
import { call } from '../../../lib/api/call'
import type { Body } from '../../../lib/api/routes'
import { useCommands } from '../../../lib/commands/command-runner'
import { undoChange } from '../../../lib/commands/undo-change'
import { useLanguage } from '../../../lib/i18n/language'
import { useListedAct } from '../../../lib/query/use-listed-act'
import { ticketQuery } from '../use-ticket'

export type Offer = { body: Body<'POST /tickets/{ticket}/hand-over'>; toName: string }
export type Decision = { how: 'accept' } | { how: 'return'; reason: string } | { how: 'take-back' }

/** What becomes of an act on a hand-over: the ticket as it now is, and the way back of any act. */
function useDone({ number }: Ticket) {
  const client = useQueryClient()
  const commands = useCommands()
  return (after: Ticket, said: string) => {
    client.setQueryData(ticketQuery(String(number)).queryKey, after)
    commands.did({ said, undo: () => undoChange(String(number), after.updatedAt) })
  }
}

/** Offers the ticket to somebody else. */
export function useGive(ticket: Ticket, onDone: () => void) {
  const { t } = useLanguage()
  const done = useDone(ticket)
  const params = { ticket: String(ticket.number) }
  return useListedAct(
    async ({ body, toName }: Offer) => ({
      after: await call('POST /tickets/{ticket}/hand-over', { params, body }),
      toName,
    }),
    {
      stale: ['tickets'],
      onDone: ({ after, toName }) => {
        done(after, t('handOver.given', { to: toName }))
        onDone()
      },
    },
  )
}

/** What is decided about an open hand-over. Whoever was faster is told of in words, and the ticket is asked for again. */
export function useDecide(ticket: Ticket, id: string) {
  const { t } = useLanguage()
  const done = useDone(ticket)
  const number = String(ticket.number)
  const said = {
    accept: t('handOver.accepted', { number }),
    return: t('handOver.returned', { number }),
    'take-back': t('handOver.tookBack', { number }),
  }
  return useListedAct(async (decision: Decision) => ({ how: decision.how, after: await decide(id, decision) }), {
    stale: ['tickets'],
    onDone: ({ how, after }) => done(after, said[how]),
  })
}

function decide(id: string, decision: Decision): Promise<Ticket> {
  const params = { id }
  if (decision.how === 'return')
    return call('POST /hand-overs/{id}/return', { params, body: { reason: decision.reason } })
  if (decision.how === 'accept') return call('POST /hand-overs/{id}/accept', { params, body: {} })
  return call('POST /hand-overs/{id}/take-back', { params, body: {} })
}
