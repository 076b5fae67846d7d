import { DoorClosed } from 'lucide-react'

/** The product's sign. */
export const Mark = () => (
  <span className="grid size-5 shrink-0 place-items-center rounded-[5px] bg-accent text-on-fill">
    <DoorClosed aria-hidden className="size-3.5" strokeWidth={2} />
  </span>
)
