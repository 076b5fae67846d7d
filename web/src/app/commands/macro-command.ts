import type { MacroSummary } from '@foyer/contract/macros'
import { Zap } from 'lucide-react'
import { call } from '../../lib/api/call'
import { command } from '../../lib/commands/command'
import type { ChosenTickets, Place } from '../../lib/commands/place'
import { undoChange } from '../../lib/commands/undo-change'
import { wantedMacro } from '../../lib/macros/wanted-macro'
import { askAgain } from '../../lib/query/ask-again'
import { queryClient } from '../../lib/query/shared-client'
import { onTicket } from './at-hand'

/**
 * One macro, picked by its name: on all that is chosen by its changes alone, else on the ticket at hand, whose draft gets
 * its text. The palette offers it by macro; keys and the list of keys know `ticket.macro`, which asks for one.
 */
export const applyMacro = command<MacroSummary>({
  id: 'ticket.applyMacro',
  label: 'macros.pick',
  icon: Zap,
  scope: 'ticket',
  bulk: true,
  isEnabled: onTicket,
  perform: (at, macro) => {
    if (at.chosen) return onMany(at, at.chosen, macro)
    return macro.preview === '' ? onOne(at, macro) : intoDraft(at, macro)
  },
})

async function onMany(at: Place, chosen: ChosenTickets, macro: MacroSummary) {
  const { changeChosen } = await import('../../lib/bulk/change-chosen')
  const { undo } = await changeChosen(chosen, { macroId: macro.id })
  at.list?.focus()
  return { said: macro.name, undo }
}

async function onOne(at: Place, macro: MacroSummary) {
  const ticket = String(at.targets[0]?.number)
  const { ticket: after } = await call('POST /tickets/{ticket}/macros/{id}/apply', {
    params: { ticket, id: macro.id },
    body: {},
  })
  await askAgain(queryClient, 'tickets', 'macros')
  return { said: macro.name, undo: () => undoChange(ticket, after.updatedAt) }
}

async function intoDraft(at: Place, macro: MacroSummary): Promise<undefined> {
  wantedMacro.set(macro.id)
  if (!at.ask(wantedMacro.surface) && at.ticket === null) at.list?.open()
}
