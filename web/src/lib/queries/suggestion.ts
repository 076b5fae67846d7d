import type { LucideIcon } from 'lucide-react'

/** What a line of the list does when it is chosen. */
export type Choice =
  /** Takes the place of what is being typed. */
  | { kind: 'insert'; text: string }
  | { kind: 'ask'; query: string }
  | { kind: 'view'; address: string }
  | { kind: 'save' }

export interface Suggestion {
  id: string
  label: string
  /** The key behind the name, or what else tells it from others. */
  detail?: string | undefined
  icon?: LucideIcon | undefined
  /** The term whose tickets are counted; null where there is none. */
  term?: string | null
  /** Counted already. */
  count?: number | null
  choice: Choice
}
export interface SuggestionGroup {
  name: string
  items: readonly Suggestion[]
}
