import type { Ctx } from '../../../core/context'

export async function noteTestSent(ctx: Ctx, mailboxId: string): Promise<void> {
  await ctx.db.updateTable('mailboxes').set({ testSentAt: ctx.now }).where('id', '=', mailboxId).execute()
}

/** The first return after a test counts; it stands until the address changes. */
export async function noteTestReturned(ctx: Ctx, mailboxId: string, at: Date): Promise<void> {
  await ctx.db
    .updateTable('mailboxes')
    .set({ testReturnedAt: at })
    .where('id', '=', mailboxId)
    .where('testSentAt', 'is not', null)
    .execute()
}
