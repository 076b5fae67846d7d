import { NotificationKind } from '@foyer/contract/notifications'
import type { Ctx } from '../../core/context'
import { mayKnow } from './may-know'
import { eventOf } from './prepare-notification'
import { readTold, type ToldRow } from './told-store'

export type Listed<Row> = { row: Row; kind: NotificationKind; told: ToldRow }

/** Notifications with what each is about, as it is now; what is gone or out of sight is left out. */
export async function stillKnown<Row extends { kind: string; cause: string }>(
  ctx: Ctx,
  agentId: string,
  rows: readonly Row[],
): Promise<Listed<Row>[]> {
  const eventIds = rows.map(({ cause }) => eventOf(cause))
  const told = new Map((await readTold(ctx, eventIds)).map((one) => [one.eventId, one]))
  const isKnown = mayKnow(ctx)
  const listed: Listed<Row>[] = []
  for (const row of rows) {
    const about = told.get(eventOf(row.cause))
    const kind = NotificationKind.parse(row.kind)
    if (about !== undefined && (await isKnown(agentId, kind, about))) listed.push({ row, kind, told: about })
  }
  return listed
}
