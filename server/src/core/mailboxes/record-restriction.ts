import { writeAudit } from '../audit'
import type { Ctx } from '../context'

/** Closing a mailbox, and opening one that was closed to admins too, are acts the audit list keeps. */
export async function recordRestriction(ctx: Ctx, mailbox: { id: string; isRestricted: boolean }): Promise<void> {
  const act = mailbox.isRestricted ? 'mailbox.restricted' : 'mailbox.unrestricted'
  await writeAudit(ctx, { act, objectType: 'mailbox', objectId: mailbox.id })
}
