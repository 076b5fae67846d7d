import type { Ctx } from '../context'
import { statusUnknown } from './errors'
import type { StatusRow } from './ticket'
import { findStatus } from './ticket-store'

/** Where a reply leaves its ticket if it does not say: waiting for the customer, or however this desk waits. */
export async function waitingStatus(ctx: Ctx): Promise<StatusRow> {
  const status = (await findStatus(ctx, 'waitingForCustomer')) ?? (await findStatus(ctx, 'waiting'))
  if (status === null) throw statusUnknown()
  return status
}
