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

/** Follows the tickets at hand; an open one that is followed already is let go. */
export async function follow(at: Place) {
  const [first] = at.targets
  const shown =
    first && queryClient.getQueryData<Ticket>(['GET /tickets/{ticket}', { params: { ticket: String(first.number) } }])
  const isFollowed = at.ticket !== null && (shown?.followers.some((one) => one.id === at.me.id) ?? false)
  await change(at, { isFollowed: !isFollowed })
  return { undo: async () => void (await change(at, { isFollowed })) }
}

/** Sets the tickets at hand before their newest message, and goes back to the list: looking on would read it again. */
export async function unread(at: Place): Promise<undefined> {
  for (const { number } of at.targets) {
    const input = { params: { ticket: String(number) } }
    const reading = await call('DELETE /tickets/{ticket}/read', input)
    queryClient.setQueryData<Ticket>(['GET /tickets/{ticket}', input], (known) => known && { ...known, ...reading })
  }
  at.list?.close?.()
  await queryClient.invalidateQueries({ queryKey: ['GET /tickets'] })
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
