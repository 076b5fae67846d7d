import type { SendingDomain } from '@foyer/contract/desk'
import { assertVersion } from '../assert-version'
import type { Ctx } from '../context'
import { recordSetting } from '../record-setting'
import { sendingDomainUnknown } from './errors'
import { presentSendingDomain } from './present'
import { deleteSendingDomainRow, lockSendingDomain, updateSendingDomain } from './sending-domain-store'

export async function changeSendingDomain(
  ctx: Ctx,
  id: string,
  given: { isSigning: boolean; version?: number | undefined },
): Promise<SendingDomain> {
  const row = await lockSendingDomain(ctx, id)
  if (row === null) throw sendingDomainUnknown()
  assertVersion(given.version, row)
  const after = presentSendingDomain(await updateSendingDomain(ctx, row, { isSigning: given.isSigning }))
  await recordSetting(ctx, 'sendingDomain', { before: presentSendingDomain(row), after })
  return after
}

export async function deleteSendingDomain(ctx: Ctx, id: string): Promise<void> {
  const row = await lockSendingDomain(ctx, id)
  if (row === null) throw sendingDomainUnknown()
  await deleteSendingDomainRow(ctx, row.id)
  await recordSetting(ctx, 'sendingDomain', { before: presentSendingDomain(row), after: null })
}
