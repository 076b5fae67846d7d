import { addMonths, momentOf, type WallTime, wallTime, weekdayOf } from '../time/zoned'
import { dayFirst, momentTokens, type Token, type Unit } from './moment-tokens'
import { morning } from './snooze-presets'

export interface MomentPlace {
  now: Date
  timeZone: string
  /** The language of the interface; English is understood beside it. */
  locale: string
}

interface Clock {
  hour: number
  minute: number
}

const farthestYears = 10

/**
 * A moment to come as people write it: `2h`, `fri 15`, `in 2 weeks`, `24.12.`, `tomorrow 9`. A day without a time is its
 * morning, a time without a day the next such. null where it is not understood or not to come.
 */
export function readMoment(text: string, place: MomentPlace): Date | null {
  for (const locale of new Set([place.locale, 'en'])) {
    const tokens = momentTokens(text, locale)
    const at = tokens && tokens.length > 0 ? new Reading(tokens, place).moment() : null
    if (at !== null) return isToCome(at, place) ? at : null
  }
  return null
}

const isToCome = (at: Date, { now }: MomentPlace): boolean =>
  at > now && at.getTime() < now.getTime() + farthestYears * 366 * 86_400_000

/** One reading of the words, from the first to the last; every word has to be taken by something. */
class Reading {
  private readonly tokens: readonly Token[]
  private readonly place: MomentPlace
  private readonly today: WallTime
  private at = 0
  private day: WallTime | null = null
  private clock: Clock | null = null
  private lengthMs = 0
  /** What comes round again: a day named without its week or year is the next such. */
  private round: 'week' | 'year' | null = null

  constructor(tokens: readonly Token[], place: MomentPlace) {
    this.tokens = tokens
    this.place = place
    this.today = wallTime(place.now, place.timeZone)
  }

  moment(): Date | null {
    while (this.at < this.tokens.length) if (!this.step()) return null
    const { now, timeZone } = this.place
    if (this.lengthMs > 0) return this.day || this.clock ? null : new Date(now.getTime() + this.lengthMs)
    if (this.clock && !isClock(this.clock)) return null
    const clock = this.clock ?? { hour: morning, minute: 0 }
    if (this.day === null) return this.clock ? this.nextTime(clock) : null
    const at = momentOf({ ...this.day, ...clock }, timeZone)
    const isToday = isSameDay(this.day, this.today)
    // "Friday" on a Friday is the one in a week; "Friday 15" is today while that is to come.
    const isNextWeek = this.round === 'week' && (at <= now || (isToday && this.clock === null))
    if (isNextWeek) return momentOf({ ...this.day, day: this.day.day + 7, ...clock }, timeZone)
    const isNextYear = this.round === 'year' && at <= now && !isToday
    return isNextYear ? momentOf({ ...this.day, year: this.day.year + 1, ...clock }, timeZone) : at
  }

  private nextTime(clock: Clock): Date {
    const { now, timeZone } = this.place
    const today = momentOf({ ...this.today, ...clock }, timeZone)
    return today > now ? today : momentOf({ ...this.today, day: this.today.day + 1, ...clock }, timeZone)
  }

  private peek(ahead = 0): Token | undefined {
    return this.tokens[this.at + ahead]
  }

  private take(count: number): true {
    this.at += count
    return true
  }

  private step(): boolean {
    const [token, next] = [this.peek(), this.peek(1)]
    if (!token) return false
    switch (token.is) {
      case 'relativeDay':
        return this.putDay({ ...this.today, day: this.today.day + token.days }) && this.take(1)
      case 'weekday':
        return this.putWeekday(token.weekday) && this.take(1)
      case 'date':
        return this.putDate(token) && this.take(1)
      case 'pair': {
        const date = dayFirst(token.first, token.second)
        if (this.day === null && this.clock === null && this.putDate({ ...date, year: null })) return this.take(1)
        return this.putClock({ hour: token.first, minute: token.second }) && this.take(1)
      }
      case 'clock':
        return this.putClock(token) && this.take(1)
      case 'next':
        if (next?.is === 'unit') return this.putLength(1, next.unit) && this.take(2)
        return next?.is === 'weekday' && this.take(1)
      case 'unit':
        // `semana que viene`, `semaine prochaine`: the coming one, said behind.
        if (next?.is === 'next') return this.putLength(1, token.unit) && this.take(2)
        // Russian names no number where it is one: `через неделю`.
        return token.isWord && this.putLength(1, token.unit) && this.take(1)
      case 'month':
        return this.monthFirst(token, next)
      case 'at':
        return this.afterAt(next)
      case 'number':
        return this.number(token.value, next)
      case 'half':
        return false
    }
  }

  /** `dec 24`; what could be a weekday too is one here (`mar 15` in French). */
  private monthFirst(token: Extract<Token, { is: 'month' }>, next: Token | undefined): boolean {
    if (token.isWeekdayToo !== null) return this.putWeekday(token.isWeekdayToo) && this.take(1)
    if (next?.is !== 'number') return false
    const year = this.yearAt(2)
    return this.putDate({ day: next.value, month: token.month, year }) && this.take(year === null ? 2 : 3)
  }

  private afterAt(next: Token | undefined): boolean {
    this.take(1)
    if (next?.is === 'number') return this.clockOf(next.value)
    // Russian says `в` before days as well.
    if (next?.is === 'clock' || next?.is === 'weekday') return true
    if (next?.is === 'pair') return this.putClock({ hour: next.first, minute: next.second }) && this.take(1)
    return next?.is === 'next'
  }

  private number(value: number, next: Token | undefined): boolean {
    if (next?.is === 'month') {
      const year = this.yearAt(2)
      return this.putDate({ day: value, month: next.month, year }) && this.take(year === null ? 2 : 3)
    }
    // `tomorrow 15h` is a time, `15h` a length.
    if (next?.is === 'unit' && !(next.unit === 'hour' && this.day !== null && this.lengthMs === 0))
      return this.putLength(value, next.unit) && this.take(2)
    // `1h30`
    if (this.lengthMs > 0 && !next && value < 60) return this.putLength(value, 'minute') && this.take(1)
    if (this.day === null && next?.is !== 'half') return false
    return this.clockOf(value)
  }

  /** A number that is an hour, with all that may follow it: `3 pm`, `15 h 30`. */
  private clockOf(hour: number): boolean {
    const [next, last] = [this.peek(1), this.peek(2)]
    if (next?.is === 'half') {
      if (hour < 1 || hour > 12) return false
      return this.putClock({ hour: (hour % 12) + (next.isAfternoon ? 12 : 0), minute: 0 }) && this.take(2)
    }
    const hasUnit = next?.is === 'unit' && next.unit === 'hour'
    if (hasUnit && last?.is === 'number') return this.putClock({ hour, minute: last.value }) && this.take(3)
    return this.putClock({ hour, minute: 0 }) && this.take(hasUnit ? 2 : 1)
  }

  private yearAt(ahead: number): number | null {
    const token = this.peek(ahead)
    return token?.is === 'number' && token.value >= 1000 && token.value <= 9999 ? token.value : null
  }

  private putDay(day: WallTime): boolean {
    if (this.day !== null || this.lengthMs > 0) return false
    this.day = day
    return true
  }

  private putWeekday(weekday: number): boolean {
    const days = (weekday - weekdayOf(this.today) + 7) % 7
    this.round = 'week'
    return this.putDay({ ...this.today, day: this.today.day + days })
  }

  private putDate({ day, month, year }: { day: number; month: number; year: number | null }): boolean {
    const wall = { ...this.today, day, month, year: year ?? this.today.year }
    if (!isDate(wall)) return false
    if (year === null) this.round = 'year'
    return this.putDay(wall)
  }

  private putClock({ hour, minute }: Clock): boolean {
    if (this.clock !== null || this.lengthMs > 0) return false
    this.clock = { hour, minute }
    const next = this.peek(1)
    if (next?.is !== 'half' || hour > 12 || this.peek()?.is === 'number') return true
    this.clock.hour = (hour % 12) + (next.isAfternoon ? 12 : 0)
    return this.take(1)
  }

  private putLength(count: number, unit: Unit): boolean {
    if (count < 1 || count > 1000) return false
    if (unit === 'minute' || unit === 'hour') {
      if (this.day !== null) return false
      this.lengthMs += count * (unit === 'hour' ? 3_600_000 : 60_000)
      return true
    }
    const days = { day: 1, week: 7, month: 0 }[unit] * count
    const wall = unit === 'month' ? addMonths(this.today, count) : this.today
    return this.putDay({ ...wall, day: wall.day + days })
  }
}

const isClock = ({ hour, minute }: Clock): boolean => hour <= 23 && minute <= 59
const isSameDay = (one: WallTime, other: WallTime): boolean =>
  one.year === other.year && one.month === other.month && one.day === other.day

function isDate({ year, month, day }: WallTime): boolean {
  const date = new Date(Date.UTC(year, month - 1, day))
  return month >= 1 && month <= 12 && day >= 1 && date.getUTCMonth() === month - 1
}
