import * as contract from '@foyer/contract/schedules'
import { handle } from '../context'
import { calculate } from './calculate'
import { changeSchedule } from './change-schedule'
import { createSchedule } from './create-schedule'
import { deleteSchedule } from './delete-schedule'
import { scheduleUnknown } from './errors'
import { presentSchedule } from './present'
import { findSchedule, listScheduleRows } from './schedule-store'

export const scheduleRoutes = [
  handle(contract.listSchedules, async (ctx) => ({
    items: (await listScheduleRows(ctx)).map(presentSchedule),
    nextCursor: null,
  })),
  handle(contract.showSchedule, async (ctx, { params }) => {
    const row = await findSchedule(ctx, params.id)
    if (row === null) throw scheduleUnknown()
    return presentSchedule(row)
  }),
  handle(contract.createSchedule, (ctx, { body }) => createSchedule(ctx, body)),
  handle(contract.changeSchedule, (ctx, { params, body }) => changeSchedule(ctx, params.id, body)),
  handle(contract.deleteSchedule, async (ctx, { params }) => {
    await deleteSchedule(ctx, params.id)
    return null
  }),
  handle(contract.calculateSchedule, (ctx, { params, body }) => calculate(ctx, params.id, body)),
]
