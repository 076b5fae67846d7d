import { formatQuery } from '@foyer/contract/conditions'
import { View, ViewScope } from '@foyer/contract/views'
import { z } from 'zod'
import { seatOf } from '../access'
import { readStored } from '../conditions'
import type { Ctx } from '../context'
import { abilitiesOver } from '../sharing'
import { findGone } from './find-gone'
import { sharedView } from './sharing'
import { findViews, type ListedView, type ViewRow } from './view-store'

const Columns = z.array(z.string())

/** As its history keeps it, the same for everybody. */
export const presentView = (row: ViewRow) => ({
  id: row.id,
  version: row.version,
  scope: ViewScope.parse(row.scope),
  teamId: row.teamId,
  name: row.name,
  query: formatQuery(readStored(row.condition)),
  sort: View.shape.sort.parse(row.sort),
  group: View.shape.group.parse(row.groupBy),
  columns: View.shape.columns.parse(Columns.parse(row.columns)),
})

export async function presentViews(ctx: Ctx, rows: readonly ListedView[]): Promise<View[]> {
  const findings = await findGone(
    ctx,
    rows.map((row) => readStored(row.condition)),
  )
  const seat = seatOf(ctx.actor)
  return rows.map((row, index) => ({
    ...presentView(row),
    pinPosition: row.pinPosition,
    pinnedBy: row.pinnedBy,
    findings: findings[index] ?? [],
    abilities: abilitiesOver(seat, sharedView, row),
  }))
}

/** Null where the caller sees it no longer: they may have given it to others. */
export async function answerView(ctx: Ctx, id: string): Promise<View | null> {
  return (await presentViews(ctx, await findViews(ctx, { id })))[0] ?? null
}
