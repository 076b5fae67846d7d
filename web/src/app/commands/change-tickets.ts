import type { Ticket, TicketSummary } from '@foyer/contract/tickets'
import { call } from '../../lib/api/call'
import type { Body } from '../../lib/api/routes'
import type { ChosenTickets, Place } from '../../lib/commands/place'
import { undoChange } from '../../lib/commands/undo-change'
import { queryClient } from '../../lib/query/shared-client'

/** Changes the tickets at hand and shows it everywhere; the history holds the way back. */
export async function change(at: Place, body: Body<'PATCH /tickets/{ticket}'>) {
  if (at.chosen) return changeMany(at, at.chosen, body)
  const changed: Ticket[] = []
  for (const { number } of at.targets) changed.push(await changeOne(number, body))
  return {
    undo: async () => {
      for (const { number, updatedAt } of changed) await undoChange(String(number), updatedAt)
    },
  }
}

/** The same, and in the list at once on to the next row: the key can be pressed again before the server has answered. */
export function settle(at: Place, body: Body<'PATCH /tickets/{ticket}'>) {
  if (!at.ticket && !at.chosen) at.list?.advance()
  return change(at, body)
}

/** Loaded when it is wanted: a list is seen before anything in it is chosen. */
async function changeMany(at: Place, chosen: ChosenTickets, body: Body<'PATCH /tickets/{ticket}'>) {
  const { changeChosen } = await import('../../lib/bulk/change-chosen')
  const { undo } = await changeChosen(chosen, body)
  at.list?.focus()
  return { undo }
}

async function changeOne(number: TicketSummary['number'], body: Body<'PATCH /tickets/{ticket}'>): Promise<Ticket> {
  const ticket: Ticket = await call('PATCH /tickets/{ticket}', { params: { ticket: String(number) }, body })
  queryClient.setQueryData(['GET /tickets/{ticket}', { params: { ticket: String(number) } }], ticket)
  await queryClient.invalidateQueries({
    predicate: ({ queryKey }) => /^GET \/tickets(\/count|\/\{ticket\}\/events)?$/.test(String(queryKey[0])),
  })
  return ticket
}
