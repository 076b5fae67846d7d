import type { Verb } from '@foyer/contract/verbs'
import type { Readiness } from '../../lib/commands/command'
import type { Place } from '../../lib/commands/place'

/** For commands that only move something: there is no way back to keep. */
export const nothingToUndo = async (act: () => void): Promise<undefined> => {
  act()
  return undefined
}

export const onTicket = (at: Place): Readiness => (at.chosen || at.targets.length > 0 ? true : 'reason.noTicket')
export const onList = (at: Place): Readiness => (at.list ? true : 'reason.noList')
export const inTicket = (at: Place): Readiness => (at.ticket ? true : 'reason.noTicket')
/** In an open ticket where the agent holds this verb. */
export const mayInTicket =
  (verb: Verb) =>
  (at: Place): Readiness =>
    at.ticket === null ? 'reason.noTicket' : at.ticket.abilities.includes(verb) ? true : 'reason.noRight'
