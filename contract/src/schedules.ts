import { z } from 'zod'
import { all, IdParams, line, Name, Nothing, Time, TimeOut, TimeZone, Version } from './primitives'
import { route } from './route'

const read = { verb: 'desk.read', scope: 'read' } as const
const write = { verb: 'vocabulary.write', scope: 'admin' } as const

const TimeOfDay = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$|^24:00$/, 'Must be a time of day, HH:MM.')
const Intervals = z.array(z.tuple([TimeOfDay, TimeOfDay])).max(24)
export const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const
const hours = <Of extends z.ZodType>(intervals: Of) =>
  Object.fromEntries(weekdays.map((day) => [day, intervals])) as Record<(typeof weekdays)[number], Of>
export const Week = z.strictObject(hours(Intervals))
export type Week = z.output<typeof Week>
const Day = z.iso.date()
export const Holiday = z.strictObject({
  date: Day,
  name: line(120, 0),
  intervals: Intervals.meta({ description: 'Replaces the hours of that day; empty is closed' }),
})
export type Holiday = z.output<typeof Holiday>

export const Schedule = z.object({
  id: z.string(),
  version: z.number().int(),
  name: z.string(),
  zone: z.string(),
  week: Week.meta({ description: 'Of each day the open times, start included, end excluded' }),
  holidays: z.array(Holiday),
  isDefault: z.boolean().meta({ description: 'Judges where neither policy nor team names another' }),
  effectiveFrom: TimeOut.nullable().meta({ description: 'Since when these hours judge; null: since ever' }),
})
export type Schedule = z.output<typeof Schedule>

const given = {
  zone: TimeZone,
  week: z.strictObject(hours(Intervals.default([]))).meta({ description: 'The whole week; a day left out is closed' }),
  holidays: z.array(Holiday).max(2_000),
}
const refusals = ['schedule.overlap', 'schedule.neverOpen', 'schedule.holidayTwice'] as const

export const listSchedules = route({ method: 'GET', path: '/schedules', access: read, answer: all(Schedule) })
export const showSchedule = route({
  method: 'GET',
  path: '/schedules/{id}',
  access: read,
  params: IdParams,
  answer: Schedule,
  errors: ['schedule.unknown'],
})
export const createSchedule = route({
  method: 'POST',
  path: '/schedules',
  access: write,
  status: 201,
  answer: Schedule,
  errors: ['schedule.nameTaken', ...refusals],
  body: z.strictObject({
    name: Name,
    zone: given.zone,
    week: given.week,
    holidays: given.holidays.optional(),
    isDefault: z.boolean().optional(),
  }),
})
export const changeSchedule = route({
  method: 'PATCH',
  path: '/schedules/{id}',
  access: write,
  params: IdParams,
  answer: Schedule,
  errors: ['schedule.unknown', 'schedule.nameTaken', 'version.stale', ...refusals],
  body: z.strictObject({
    name: Name.optional(),
    zone: given.zone.optional(),
    week: given.week.optional(),
    holidays: given.holidays.optional(),
    isDefault: z.boolean().optional(),
    effectiveFrom: Time.optional().meta({ description: 'Default now; before now it corrects what was' }),
    version: Version.optional(),
  }),
})
export const deleteSchedule = route({
  method: 'DELETE',
  path: '/schedules/{id}',
  access: write,
  params: IdParams,
  status: 204,
  answer: Nothing,
  errors: ['schedule.unknown'],
})

const mostMinutes = 10_000_000
/** `{ from, minutes }` asks when so much open time has passed; `{ from, to }` how much lies between. */
export const calculateSchedule = route({
  method: 'POST',
  path: '/schedules/{id}/calculate',
  access: read,
  params: IdParams,
  answer: z.union([
    z.object({ due: TimeOut.nullable().meta({ description: 'null: never' }) }),
    z.object({ minutes: z.number() }),
  ]),
  errors: ['schedule.unknown'],
  body: z.union([
    z.strictObject({ from: Time, minutes: z.number().min(0).max(mostMinutes) }),
    z.strictObject({ from: Time, to: Time }),
  ]),
})
