import { offsetsFrom } from '../../platform/time'
import { type OpenLine, openBefore, opensAfter, whenOpen } from './open-line'

/** What is open, where, from when on; the next one judges from its own beginning. In force order; the first has none before it. */
export interface Hours {
  /** Seconds since 1970; the first of a schedule also judges what was before. */
  from: number
  zone: string
  line: OpenLine
}

type Piece = { from: number; to: number; offset: number; line: OpenLine; isLast: boolean }

/** Stretches without a change of hours or of the clocks, from an instant on. */
function* piecesFrom(schedule: readonly Hours[], at: number): Generator<Piece> {
  for (const [index, { from, zone, line }] of schedule.entries()) {
    const next = schedule[index + 1]?.from ?? Number.POSITIVE_INFINITY
    if (next <= at) continue
    const begin = index === 0 ? at : Math.max(at, from)
    for (const stretch of offsetsFrom(zone, begin)) {
      if (stretch.from >= next) break
      const [start, end] = [Math.max(stretch.from, begin), Math.min(stretch.to, next)]
      yield { from: start, to: end, offset: stretch.offset, line, isLast: next === Number.POSITIVE_INFINITY }
    }
  }
}

/** Open seconds in [from, to), in whole seconds since 1970: real ones, so an hour that comes twice counts twice (measures §2). */
export function elapsed(schedule: readonly Hours[], from: number, to: number): number {
  let sum = 0
  if (to <= from) return sum
  for (const piece of piecesFrom(schedule, from)) {
    if (piece.from >= to) break
    const end = Math.min(piece.to, to)
    sum += openBefore(piece.line, end + piece.offset) - openBefore(piece.line, piece.from + piece.offset)
  }
  return sum
}

/** The furthest instant a date of the runtime can say. */
const furthest = 8_640_000_000_000

/** The earliest instant at or after `from` with `seconds` open ones passed (measures §2); null where that never comes. */
export function add(schedule: readonly Hours[], from: number, seconds: number): number | null {
  let left = seconds
  if (left <= 0) return from
  for (const piece of piecesFrom(schedule, from)) {
    const [start, end] = [piece.from + piece.offset, piece.to + piece.offset]
    const begun = openBefore(piece.line, start)
    const open = openBefore(piece.line, end) - begun
    if (open >= left) return whenOpen(piece.line, begun + left, { from: start, to: end }) - piece.offset
    left -= open
    if (piece.to >= furthest || (piece.isLast && !opensAfter(piece.line, end))) return null
  }
  return null
}
