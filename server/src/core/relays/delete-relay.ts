import type { Ctx } from '../context'
import { detachRelay } from '../mailboxes'
import { recordSetting } from '../record-setting'
import { relayUnknown } from './errors'
import { presentRelay } from './present'
import { deleteRelayRow, lockRelay } from './relay-store'

export async function deleteRelay(ctx: Ctx, id: string): Promise<void> {
  const row = await lockRelay(ctx, id)
  if (row === null) throw relayUnknown()
  await detachRelay(ctx, row.id)
  await deleteRelayRow(ctx, row.id)
  await recordSetting(ctx, 'relay', { before: presentRelay(row), after: null })
}
