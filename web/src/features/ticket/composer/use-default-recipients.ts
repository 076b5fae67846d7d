import type { Ticket } from '@foyer/contract/tickets'
import { useEffect, useRef } from 'react'
import type { DraftKind, Recipient } from './draft-body'
import type { DraftHandle } from './use-draft'

/**
 * A fresh reply goes to the customer and to everybody confirmed in Cc; pending ones only if an agent adds them. What is
 * said in a side conversation goes to who takes part in it.
 */
export function useDefaultRecipients(ticket: Ticket, kind: DraftKind, draft: DraftHandle): void {
  const { isReady, isElsewhere, turn, body, change } = draft
  const lastTurn = useRef(-1)
  useEffect(() => {
    if (!isReady || isElsewhere || lastTurn.current === turn || body.to.length > 0) return
    const { to, cc } = proposed(ticket, kind)
    if (to.length + cc.length === 0) return
    lastTurn.current = turn
    change({ to, cc })
  }, [isReady, isElsewhere, turn, body.to.length, change, kind, ticket])
}

function proposed(ticket: Ticket, kind: DraftKind): { to: Recipient[]; cc: Recipient[] } {
  if (kind !== 'reply') {
    const side = ticket.sideConversations.find((one) => kind === `side:${one.id}`)
    return { to: side?.people.map(({ name, address }) => ({ name, address })) ?? [], cc: [] }
  }
  const { email, name } = ticket.customer
  return {
    to: email ? [{ name, address: email }] : [],
    cc: ticket.cc.flatMap((one) =>
      one.standing === 'active' && one.email ? [{ name: one.name, address: one.email }] : [],
    ),
  }
}
