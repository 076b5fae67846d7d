import { type Condition, type Leaf, parseQuery, statusCategories } from '@foyer/contract/conditions'
import type { TicketSummary } from '@foyer/contract/tickets'

export type Row = Pick<TicketSummary, 'status' | 'statusCategory'>
/** Null where a row cannot know: most of a question only the server can answer. */
type Answer = boolean | null

/**
 * Whether a row says by its own status that it is not in the view of this query any more, so that what was done to it
 * here shows before the server has answered for the list. Only a certain no counts.
 */
export function saysItLeft(query: string): (row: Row) => boolean {
  const parsed = parseQuery(query)
  return (row) => parsed.ok && holds(parsed.condition, row) === false
}

function holds(view: Condition, row: Row): Answer {
  if ('all' in view) return every(view.all.map((part) => holds(part, row)))
  if ('any' in view) return not(every(view.any.map((part) => not(holds(part, row)))))
  if ('not' in view) return not(holds(view.not, row))
  return view.field === 'status' && view.op === 'is' ? isOneOf(view, row) : null
}

/** A status may also be asked for by a name of its own, which this row does not tell. */
function isOneOf({ value }: Leaf, { status, statusCategory }: Row): Answer {
  const wanted = value.map((one) => one.toLowerCase())
  if (wanted.includes(statusCategory) || wanted.includes(status)) return true
  return wanted.every((one) => statusCategories.some((category) => category === one)) ? false : null
}

const not = (answer: Answer): Answer => (answer === null ? null : !answer)
const every = (answers: readonly Answer[]): Answer =>
  answers.includes(false) ? false : answers.includes(null) ? null : true
