import type { Clock, Run } from './clock'
import type { Holder, Policy, Priority, Unanswered } from './story'

/** The ticket as clocks see it, from its opening on. */
export interface Scene {
  clocks: Clock[]
  openedAt: number
  category: string
  /** Its clocks are void as long; what was before goes on below. */
  isSpam: boolean
  isEnded: boolean
  priority: Priority
  policy: Policy | null
  holder: Holder
  hasAnsweredTurn: boolean
  /** Customer messages neither answered nor settled, oldest first. */
  unanswered: Unanswered[]
  /** Came in by a merge with a verdict of their own. */
  judgedElsewhere: Set<string>
  /** Times in `open`. */
  openRuns: Run[]
}

export const openingScene = (openedAt: number): Scene => ({
  clocks: [],
  openedAt,
  category: 'new',
  isSpam: false,
  isEnded: false,
  priority: 'normal',
  policy: null,
  holder: { agentId: null, teamId: null },
  hasAnsweredTurn: false,
  unanswered: [],
  judgedElsewhere: new Set(),
  openRuns: [],
})
