import type { Ctx } from '../../core/context'
import { recordSetting } from '../../core/record-setting'
import type { OutreachRow } from './outreach-store'

export const runJob = 'outreach.run'

/** At once, or when its start has come. */
export function startJob(ctx: Ctx, { id, state, startAt }: OutreachRow): void {
  ctx.addJob({
    name: runJob,
    payload: { id },
    ...(state === 'waiting' && startAt !== null && { runAt: startAt }),
  })
}

/** As its history keeps it: what was written to whom, and what became of it. */
const recorded = (row: OutreachRow) => ({
  id: row.id,
  version: row.version,
  name: row.name,
  state: row.state,
  mailboxId: row.mailboxId,
  subject: row.subject,
  query: row.query,
  total: row.total,
})

export async function tellOf(ctx: Ctx, change: { before: OutreachRow | null; after: OutreachRow }): Promise<void> {
  const { before, after } = change
  await recordSetting(ctx, 'outreach', {
    before: before === null ? null : recorded(before),
    after: recorded(after),
  })
  tellScreens(ctx, after)
}

/** Screens that show outreaches ask how far it is, and those that show tickets for the new ones. */
export function tellScreens(ctx: Ctx, { id, version }: OutreachRow): void {
  ctx.announce({ kind: 'outreach', id, version })
  ctx.announce({ kind: 'tickets', id, version })
}
