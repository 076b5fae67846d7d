import type { TicketGroup, TicketGrouping } from '@foyer/contract/grouping'
import type { Ctx } from '../../core/context'
import { AppError } from '../../platform/errors'
import { findGroups } from './group-store'
import { readQuery } from './read-query'

/** The groups a list falls into, in their order, with what each holds. */
export async function listGroups(
  ctx: Ctx,
  { query, group }: { query: string; group: TicketGrouping },
): Promise<TicketGroup[]> {
  const { bound, isSteady } = await readQuery(ctx, query, 1)
  const groups = await findGroups(ctx, { condition: bound.toSql(), isSteady, group }, null)
  if (groups === null) throw tooManyToGroup()
  return groups
}

export const tooManyToGroup = (): AppError =>
  new AppError('conflict', 'group.tooMany', 'Up to 10,000 tickets are put into groups. Narrow the list.')
