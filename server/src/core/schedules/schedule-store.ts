import type { Holiday, Week } from '@foyer/contract/schedules'
import { type Selectable, sql } from 'kysely'
import type { DB } from '../../platform/db'
import { readId } from '../../platform/ids'
import type { Ctx } from '../context'
import type { Hours } from './business-time'
import { type GivenHours, readHours } from './read-hours'

type VersionRow = Selectable<DB['scheduleVersions']>
/** A schedule with the hours in force from the last of its versions on. */
export type ScheduleRow = Selectable<DB['schedules']> & { effectiveFrom: Date | null } & GivenHours

const read = (row: Pick<VersionRow, 'zone' | 'week' | 'holidays'>): GivenHours => ({
  zone: row.zone,
  week: row.week as Week,
  holidays: row.holidays as unknown as Holiday[],
})

const withHours = (ctx: Ctx) =>
  ctx.db
    .selectFrom('schedules')
    .innerJoin('scheduleVersions as hours', 'hours.scheduleId', 'schedules.id')
    .distinctOn('schedules.id')
    .selectAll('schedules')
    .select(['hours.effectiveFrom', 'hours.zone', 'hours.week', 'hours.holidays'])
    .where('schedules.deletedAt', 'is', null)
    .where('hours.isSuperseded', '=', false)
    .orderBy('schedules.id')
    .orderBy('hours.version', 'desc')

export async function listScheduleRows(ctx: Ctx): Promise<ScheduleRow[]> {
  const rows = await withHours(ctx).execute()
  return rows
    .map((row) => ({ ...row, ...read(row) }))
    .sort((one, other) => Number(other.isDefault) - Number(one.isDefault) || one.name.localeCompare(other.name))
}

export async function findSchedule(ctx: Ctx, id: string): Promise<ScheduleRow | null> {
  const known = readId(id)
  if (known === null) return null
  const row = await withHours(ctx).where('schedules.id', '=', known).executeTakeFirst()
  return row === undefined ? null : { ...row, ...read(row) }
}

export async function lockSchedule(ctx: Ctx, id: string): Promise<ScheduleRow | null> {
  const known = readId(id)
  if (known === null) return null
  await ctx.db.selectFrom('schedules').select('id').where('id', '=', known).forUpdate().execute()
  return findSchedule(ctx, known)
}

export const insertSchedule = (ctx: Ctx, row: { id: string; name: string; isDefault: boolean }) =>
  ctx.db.insertInto('schedules').values(row).execute()

export const updateSchedule = (
  ctx: Ctx,
  { id, version }: ScheduleRow,
  set: { name?: string; isDefault?: boolean; deletedAt?: Date },
) =>
  ctx.db
    .updateTable('schedules')
    .set({ ...set, version: version + 1 })
    .where('id', '=', id)
    .execute()

/** There is one default, also where two are named at once. */
export async function clearDefault(ctx: Ctx): Promise<void> {
  await sql`lock table schedules in share row exclusive mode`.execute(ctx.db)
  await ctx.db.updateTable('schedules').set({ isDefault: false }).where('isDefault', '=', true).execute()
}

/** Hours from a moment on, in place of all that would have been in force from then; null: since ever. */
export async function insertHours(
  ctx: Ctx,
  schedule: { id: string; version: number },
  { zone, week, holidays, effectiveFrom }: GivenHours & { effectiveFrom: Date | null },
): Promise<void> {
  const later = ctx.db.updateTable('scheduleVersions').set({ isSuperseded: true })
  const ofIt = later.where('scheduleId', '=', schedule.id)
  await (effectiveFrom === null ? ofIt : ofIt.where('effectiveFrom', '>=', effectiveFrom)).execute()
  await ctx.db
    .insertInto('scheduleVersions')
    .values({
      scheduleId: schedule.id,
      version: schedule.version,
      effectiveFrom,
      zone,
      week: JSON.stringify(week),
      holidays: JSON.stringify(holidays),
      recordedAt: ctx.now,
    })
    .execute()
}

/** All that judged, judges and will judge by this schedule, for `elapsed` and `add`. */
export async function hoursOf(ctx: Ctx, id: string): Promise<Hours[]> {
  const rows = await ctx.db
    .selectFrom('scheduleVersions')
    .selectAll()
    .where('scheduleId', '=', id)
    .where('isSuperseded', '=', false)
    .orderBy('version')
    .execute()
  return rows.map((row) =>
    readHours(
      read(row),
      row.effectiveFrom === null ? Number.NEGATIVE_INFINITY : Math.floor(row.effectiveFrom.getTime() / 1000),
    ),
  )
}
