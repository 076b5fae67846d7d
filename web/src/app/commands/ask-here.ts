import type { Place } from '../../lib/commands/place'
import { nothingToUndo } from './at-hand'

/** Asks at the button of this name; where that stands in the context panel or in a ticket still closed, it is opened. */
export const askHere = (at: Place, picker: string) =>
  nothingToUndo(() => {
    if (at.ask(picker)) return
    if (at.ticket === null) at.list?.open()
    else at.ask('contextSheet')
  })
