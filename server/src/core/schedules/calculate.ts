import type { RouteAnswer, RouteInput } from '@foyer/contract/route'
import type { calculateSchedule } from '@foyer/contract/schedules'
import type { Ctx } from '../context'
import { add, elapsed } from './business-time'
import { scheduleUnknown } from './errors'
import { findSchedule, hoursOf } from './schedule-store'

type Asked = RouteInput<typeof calculateSchedule>['body']

/** An instant is cut to its whole second once, when it is read (measures §1.3). */
const secondOf = (time: string): number => Math.floor(Date.parse(time) / 1000)

/** Asks the schedule as its versions judge: what lies between two instants, or when so much open time has passed. */
export async function calculate(ctx: Ctx, id: string, asked: Asked): Promise<RouteAnswer<typeof calculateSchedule>> {
  const schedule = await findSchedule(ctx, id)
  if (schedule === null) throw scheduleUnknown()
  const hours = await hoursOf(ctx, schedule.id)
  const from = secondOf(asked.from)
  if ('to' in asked) return { minutes: elapsed(hours, from, secondOf(asked.to)) / 60 }
  const due = add(hours, from, Math.round(asked.minutes * 60))
  return { due: due === null ? null : new Date(due * 1000).toISOString() }
}
