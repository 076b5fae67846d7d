import type { LucideIcon } from 'lucide-react'

/** One place the navigation leads to. */
export interface NavEntry {
  /** Its address; the entry is current on it and below it. */
  address: string
  label: string
  icon: LucideIcon
  /** Hidden at 0; exact to 999, then "999+". */
  count?: number | undefined
  /** Something in it is past its time: a flame, in words for those who listen. */
  isBreached?: boolean
  /** Needs care: in the colour of danger. */
  needsCare?: boolean
  keys?: string[][] | undefined
}

export interface NavSection {
  title: string
  entries: readonly NavEntry[]
  /** Where its order is the agent's own: puts an entry to a place, counted from 0. */
  onPlace?: (address: string, place: number) => void
}
