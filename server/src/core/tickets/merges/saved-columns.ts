import type { TicketDraft } from '../act'
import { stepColumns, stepsOf } from '../steps/step-state'
import type { TicketRow } from '../ticket'

const groups = [
  ['statusId', 'statusCategory', 'waitingSince', 'snoozedUntil', 'doneAt', 'reopenedCount'],
  ['lastMessageAt', 'activityRank', 'preview'],
  ['typeId'],
  ['categoryId'],
  ['language'],
  ['dueAt'],
  ['startAt'],
  ['promisedUntil', 'promiseDueAt', 'promisedAt', 'promisedById', 'promiseBrokenAt', 'promiseWarnAt'],
  ['handOverId', 'handedOverAt', 'handedOverById', 'handedOverToId', 'handedOverToTeamId'],
  ['steps', 'openStepCount'],
  ['incidentId'],
  ['rootCause'],
  ['incidentAnswer', 'incidentSolvedAt'],
  ['firstReplyAt'],
] as const
type Column = (typeof groups)[number][number]
const dates: ReadonlySet<string> = new Set([
  ...(['waitingSince', 'snoozedUntil', 'doneAt', 'lastMessageAt', 'dueAt', 'startAt', 'firstReplyAt'] as const),
  ...(['promisedUntil', 'promiseDueAt', 'promisedAt', 'promiseBrokenAt', 'promiseWarnAt', 'handedOverAt'] as const),
  'incidentSolvedAt',
])

/** JSON: times are texts, and so are steps. */
type Columns = Record<Column, string | number | null>
export type Saved = { before: Columns; after: Columns }
type Row = Pick<TicketDraft, Column>

function plain(row: Row, column: Column): string | number | null {
  if (column === 'steps') return stepColumns(stepsOf(row)).steps
  const value = row[column]
  return value instanceof Date ? value.toISOString() : value
}

export const columnsOf = (row: Row): Columns =>
  Object.fromEntries(groups.flat().map((column) => [column, plain(row, column)])) as Columns

/** The columns to set back: each group only as long as it is as it was left, and where `without` does not forbid it. */
export function columnsBefore(
  row: Row,
  saved: Saved,
  without: readonly ('state' | 'activity')[] = [],
): Partial<TicketRow> {
  const now = columnsOf(row)
  const isLeft = (column: Column) => now[column] === saved.after[column]
  const back = groups.filter(
    (group, at) =>
      !(at === 0 && without.includes('state')) && !(at === 1 && without.includes('activity')) && group.every(isLeft),
  )
  return Object.fromEntries(
    back.flat().map((column) => {
      const value = saved.before[column]
      return [column, dates.has(column) && typeof value === 'string' ? new Date(value) : value]
    }),
  )
}
