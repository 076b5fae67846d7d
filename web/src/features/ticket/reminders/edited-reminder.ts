import { askPicker } from '../../../lib/commands/place-store'

let asked: string | null = null

/** Opens the sheet for one that is there; the sheet takes the name with `takeEdited`. */
export function editReminder(id: string): void {
  asked = id
  askPicker('remind')
}

/** The reminder the sheet is opened for; null for a new one. */
export function takeEdited(): string | null {
  const id = asked
  asked = null
  return id
}
