import type { TicketChange, TicketSummary } from '@foyer/contract/tickets'
import type { QueryClient } from '@tanstack/react-query'
import type { UndoEntry } from '../commands/undo-stack'
import type { Translator } from '../i18n/translator'
import { changeTicket } from './change-ticket'
import { describeChange } from './describe-change'
import { knownNames } from './known-names'
import { undoChanges } from './undo-changes'

interface House {
  client: QueryClient
  language: Translator
  meId: string
}

/** One act on one or more tickets, with its words and its way back. */
export function changeTickets(
  tickets: readonly TicketSummary[],
  change: TicketChange,
  { client, language, meId }: House,
): UndoEntry {
  const said = describeChange(change, { translator: language, names: knownNames(client), meId })
  const made = tickets.map((ticket) => changeTicket(client, ticket, change))
  return {
    said,
    undo: () => undoChanges(client, made),
    force: () => undoChanges(client, made, true),
  }
}
