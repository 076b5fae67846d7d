const daySeconds = 86_400
/** 1970-01-01 was a Thursday; the line's weeks begin on Monday. */
const toMonday = 3

/** Of one day, in seconds from its midnight: from included, to excluded; sorted, none touching another. */
export type Spans = readonly (readonly [from: number, to: number])[]

/** Which local seconds are open, on a line of local time without jumps; with the sums that make asking quick. */
export interface OpenLine {
  /** Monday first. */
  week: readonly Spans[]
  /** Open seconds of the week before each of its days; the eighth is the whole. */
  before: readonly number[]
  /** Days since 1970 that go by their own hours, in order, and what those before each add to their weekdays'. */
  days: readonly number[]
  own: readonly Spans[]
  added: readonly number[]
}

export const lengthOf = (spans: Spans): number => spans.reduce((sum, [from, to]) => sum + to - from, 0)
const weekday = (day: number): number => (((day + toMonday) % 7) + 7) % 7

export function makeOpenLine(week: readonly Spans[], holidays: readonly { day: number; spans: Spans }[]): OpenLine {
  const sorted = [...holidays].sort((one, other) => one.day - other.day)
  const before = [0]
  for (const spans of week) before.push((before.at(-1) ?? 0) + lengthOf(spans))
  const added = [0]
  for (const { day, spans } of sorted)
    added.push((added.at(-1) ?? 0) + lengthOf(spans) - lengthOf(week[weekday(day)] ?? []))
  return { week, before, days: sorted.map(({ day }) => day), own: sorted.map(({ spans }) => spans), added }
}

/** How many of the days with their own hours lie before `day`. */
function countBefore({ days }: OpenLine, day: number): number {
  let [low, high] = [0, days.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((days[middle] ?? 0) < day) low = middle + 1
    else high = middle
  }
  return low
}

function spansOf(line: OpenLine, day: number): Spans {
  const at = countBefore(line, day)
  return (line.days[at] === day ? line.own[at] : line.week[weekday(day)]) ?? []
}

/** Open seconds before the midnight of a day, counted from an arbitrary one. */
function beforeDay(line: OpenLine, day: number): number {
  const weeks = Math.floor((day + toMonday) / 7)
  return weeks * (line.before[7] ?? 0) + (line.before[weekday(day)] ?? 0) + (line.added[countBefore(line, day)] ?? 0)
}

/** Open seconds before a local second, counted from an arbitrary one: only the difference of two means something. */
export function openBefore(line: OpenLine, local: number): number {
  const day = Math.floor(local / daySeconds)
  const second = local - day * daySeconds
  let sum = beforeDay(line, day)
  for (const [from, to] of spansOf(line, day)) if (from < second) sum += Math.min(to, second) - from
  return sum
}

/** The earliest local second in `[from, to]` with `target` open seconds before it, where there is one. */
export function whenOpen(line: OpenLine, target: number, { from, to }: { from: number; to: number }): number {
  let [low, high] = [Math.floor(from / daySeconds), Math.floor(to / daySeconds)]
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if (beforeDay(line, middle) < target) low = middle
    else high = middle - 1
  }
  let left = target - beforeDay(line, low)
  for (const [start, end] of spansOf(line, low)) {
    if (left <= end - start) return low * daySeconds + start + left
    left -= end - start
  }
  return to
}

/** Whether anything is open from a local second on. */
export const opensAfter = (line: OpenLine, local: number): boolean => {
  if ((line.before[7] ?? 0) > 0) return true
  const last = line.days.at(-1)
  return last !== undefined && openBefore(line, (last + 1) * daySeconds) > openBefore(line, local)
}
