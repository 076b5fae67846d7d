import type { Ctx } from '../context'
import type { TicketRow } from './ticket'

const most = 200

/** Whose promise may fall due: what was merged lives on in its target, what is deleted or spam is judged when it is back. */
const living = (ctx: Ctx) =>
  ctx.db
    .selectFrom('tickets')
    .selectAll()
    .where('mergedIntoId', 'is', null)
    .where('deletedAt', 'is', null)
    .where('statusCategory', '<>', 'spam')
    .limit(most)
    .forUpdate()
    .skipLocked()

export const findLatePromises = (ctx: Ctx): Promise<TicketRow[]> =>
  living(ctx).where('promiseDueAt', '<', ctx.now).where('promiseBrokenAt', 'is', null).orderBy('promiseDueAt').execute()

export const findPromisesToWarn = (ctx: Ctx): Promise<TicketRow[]> =>
  living(ctx).where('promiseWarnAt', '<=', ctx.now).orderBy('promiseWarnAt').execute()
