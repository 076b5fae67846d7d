import type { Ctx } from '../context'
import { mailboxNotManaged, mailboxUnknown } from './errors'
import { findMailbox, lockMailbox, type MailboxRow } from './mailbox-store'
import { leads, mayKnow } from './policy'

/** One the actor may know of; 404 otherwise. */
export async function readMailbox(ctx: Ctx, id: string, options: { isLocked?: boolean } = {}): Promise<MailboxRow> {
  const row = await (options.isLocked ? lockMailbox(ctx, id) : findMailbox(ctx, id))
  if (row === null || !mayKnow(ctx.actor, row)) throw mailboxUnknown()
  return row
}

/** The same for whoever leads it. */
export async function readLedMailbox(ctx: Ctx, id: string): Promise<MailboxRow> {
  const mailbox = await readMailbox(ctx, id)
  if (!leads(ctx.actor, mailbox)) throw mailboxNotManaged()
  return mailbox
}
