import type { Ctx } from '../../../core/context'
import { unknownInBody } from '../../../core/invalid-field'
import { findMailbox } from '../../../core/mailboxes'

/** One that is closed to whoever asks is not there for them. */
export async function assertMailbox(ctx: Ctx, id: string): Promise<void> {
  const isClosed = ctx.actor.kind === 'agent' && ctx.actor.mailboxes.closedIds.includes(id)
  if (isClosed || (await findMailbox(ctx, id)) === null)
    throw unknownInBody('mailbox.unknown', 'mailboxId', 'There is no such mailbox.')
}
