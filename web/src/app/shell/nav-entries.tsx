import { type DragEvent, useState } from 'react'
import type { NavSection } from './nav-entry'
import { NavLink } from './nav-link'

/** The lines of a section; where their order is the agent's own, each can be drawn to another place. Its list has the same in a menu. */
export function NavEntries({ section: { entries, onPlace } }: { section: NavSection }) {
  const [dragged, setDragged] = useState<string | null>(null)
  const [over, setOver] = useState<string | null>(null)
  if (!onPlace) return entries.map((entry) => <NavLink key={entry.address} entry={entry} />)
  const end = () => {
    setDragged(null)
    setOver(null)
  }
  return entries.map((entry, place) => (
    // The link inside is what is drawn; the keyboard has the menu of its list.
    // biome-ignore lint/a11y/noStaticElementInteractions: see above
    <div
      key={entry.address}
      className={over === entry.address ? 'rounded-control outline-2 outline-accent' : undefined}
      onDragStart={(event: DragEvent) => {
        event.dataTransfer.effectAllowed = 'move'
        setDragged(entry.address)
      }}
      onDragOver={(event) => {
        if (dragged === null) return
        event.preventDefault()
        setOver(entry.address)
      }}
      onDrop={(event) => {
        event.preventDefault()
        if (dragged !== null && dragged !== entry.address) onPlace(dragged, place)
        end()
      }}
      onDragEnd={end}
    >
      <NavLink entry={entry} />
    </div>
  ))
}
