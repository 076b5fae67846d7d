import type { Ctx } from '../context'
import { elapsed } from './business-time'
import { neverOpen } from './errors'
import { type GivenHours, readHours } from './read-hours'

const horizonSeconds = 400 * 86_400

/** Hours as they are kept: holidays by date. Refuses those by which nothing would ever be due. */
export function checkHours(ctx: Ctx, written: GivenHours): GivenHours {
  const given = {
    ...written,
    holidays: [...written.holidays].sort((one, other) => one.date.localeCompare(other.date)),
  }
  const now = Math.floor(ctx.now.getTime() / 1000)
  if (elapsed([readHours(given, Number.NEGATIVE_INFINITY)], now, now + horizonSeconds) === 0) throw neverOpen()
  return given
}
