import type { Me } from '@foyer/contract/agents'
import type { TicketChange, TicketSummary } from '@foyer/contract/tickets'
import type { UndoEntry } from './undo-stack'

/** What the ticket list offers to commands while it is on the screen. */
export interface ListHandle {
  /** To the next or previous row, or ticket when one is open. */
  move: (step: 1 | -1) => void
  /** Away from a ticket that is dealt with: to the next in that direction, else the other way, else to the list itself. */
  moveOn: (direction?: 1 | -1) => void
  open: () => void
  isTicketOpen: () => boolean
  close: () => void
  showArrivals: () => void
  hasArrivals: () => boolean
  focus: () => void
}

/** What an open ticket offers. */
export interface TicketHandle {
  step: (direction: 1 | -1) => void
  close: () => void
  moveMessage: (direction: 1 | -1) => void
  compose: (kind: 'reply' | 'reply-all' | 'note') => void
}

/** What the composer with the caret offers. */
export interface ComposerHandle {
  send: (then: 'waiting' | 'open' | 'done') => void
  leave: () => void
}

export interface ShellHandle {
  go: (address: string) => void
  openPalette: () => void
  openKeyList: () => void
  stepRegion: (direction: 1 | -1) => void
  signOut: () => Promise<void>
}

/** Where the agent is and what is in reach: all that a command may look at and use. */
export interface Place {
  me: Me
  shell: ShellHandle
  list: ListHandle | null
  ticket: TicketHandle | null
  composer: ComposerHandle | null
  /** What commands on tickets act on: the chosen rows, else the open ticket, else the row with focus. */
  targets: readonly TicketSummary[]
  /** Changes tickets at once, here and on the server; what comes back undoes it. */
  change: (tickets: readonly TicketSummary[], change: TicketChange) => UndoEntry
  /** Takes this window's last act back. */
  undo: () => void
  /** Opens the surface that asks for a command's argument; false where none is on the screen. */
  ask: (picker: string) => boolean
}
