import type { Ctx } from '../context'
import { recordSetting } from '../record-setting'
import { lockMailboxesWithRelay, updateMailbox } from './mailbox-store'
import { presentMailbox } from './present'

/** A relay that goes away is taken out of every mailbox that sends by it. */
export async function detachRelay(ctx: Ctx, relayId: string): Promise<void> {
  for (const row of await lockMailboxesWithRelay(ctx, relayId)) {
    const relayIds = row.relayIds.filter((id) => id !== relayId)
    await updateMailbox(ctx, row, { relayIds })
    const before = presentMailbox(row)
    await recordSetting(ctx, 'mailbox', { before, after: { ...before, relayIds, version: row.version + 1 } })
  }
}
