import type { Me } from '@foyer/contract/agents'
import type { TicketSummary } from '@foyer/contract/tickets'

/** What the ticket list offers to commands while it is on the screen. */
export interface ListHandle {
  move: (step: 1 | -1) => void
  extend: (step: 1 | -1) => void
  open: () => void
  /** Folds the group at hand, or opens it; null in a list without groups. */
  fold: ((isFolded: boolean) => void) | null
  /** Back from an open ticket; null while none is open. */
  close: (() => void) | null
  /** After an act on the row at hand: to the next one that is still to be dealt with. */
  advance: () => void
  toggleSelected: () => void
  selectAll: () => void
  selectNone: () => void
  showArrivals: () => void
  focus: () => void
}

/** Tickets chosen in the list: more than can be shown may be among them, so they are named to the server as a question. */
export interface ChosenTickets {
  count: number
  target: { ticketIds: string[] } | { query: string; asOf: string; exceptIds: string[] }
  clear: () => void
}

/** What the view in the list offers. */
export interface ViewHandle {
  save: () => void
  /** Null where there is nothing kept to change, or somebody else's. */
  edit: (() => void) | null
}

/** What an open person offers. */
export interface PersonHandle {
  merge: () => void
}

/** What an open ticket offers. */
export interface TicketHandle {
  step: (direction: 1 | -1) => void
  close: () => void
  moveMessage: (direction: 1 | -1) => void
  abilities: readonly string[]
  compose: (kind: 'reply' | 'reply-all' | 'note' | 'side', about?: { sideId: string }) => void
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
  view: ViewHandle | null
  ticket: TicketHandle | null
  person: PersonHandle | null
  composer: ComposerHandle | null
  /** Chosen in the list: commands on tickets act on all of them and on nothing else. */
  chosen: ChosenTickets | null
  /** Else they act on the open ticket, or the row with focus. */
  targets: readonly TicketSummary[]
  /** Opens the surface that asks for a command's argument; false where it is not on the screen, and opens once it is. */
  ask: (picker: string) => boolean
  /** Takes this window's last act back. */
  takeBack: () => void
}
