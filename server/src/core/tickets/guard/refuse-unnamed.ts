import type { CheckedRecipient } from '@foyer/contract/recipients'
import type { Ctx, MailName } from '../../context'
import { addressKey } from '../../people'
import { recipientsUnconfirmed } from '../errors'
import { judgeFor } from './check-recipients'

export type Sending = {
  recipients: readonly MailName[]
  isSide: boolean
  /** Addresses whose sender has seen them named. */
  confirmed: readonly string[]
}

/**
 * 409 `recipients.unconfirmed` with whom has to be named: nothing leaves before. Answers what was named, for the history.
 */
export async function refuseUnnamed(
  ctx: Ctx,
  ticket: { id: string; customerId: string },
  { recipients, isSide, confirmed }: Sending,
): Promise<CheckedRecipient[]> {
  const { items } = await judgeFor(ctx, ticket, { recipients, isSide })
  const toName = items.filter((one) => one.mustBeNamed)
  const named = new Set(confirmed.map(addressKey))
  const missing = toName.filter((one) => !named.has(addressKey(one.address)))
  if (missing.length > 0) throw recipientsUnconfirmed(missing)
  return toName
}
