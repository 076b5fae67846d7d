import { isValidAddress } from '../../platform/mail'
import type { Ctx } from '../context'
import { invalidField } from '../invalid-field'
import { keepAddresses } from './address-store'
import { addressTaken } from './errors'

/** An address is one mailbox's over the whole desk, as its own or as an alias (`mailbox.addressTaken`). */
export async function setAddresses(
  ctx: Ctx,
  mailboxId: string,
  given: { address: string; aliases: readonly string[] },
): Promise<void> {
  const all = [
    { address: given.address, isAlias: false, path: 'address' },
    ...given.aliases.map((address, index) => ({ address, isAlias: true, path: `aliases.${index}` })),
  ]
  const wrong = all.find((one) => !isValidAddress(one.address))
  if (wrong !== undefined) throw invalidField(wrong.path, 'Mail cannot be sent to this address.', 'notAnAddress')
  const wanted = all.map(({ address, isAlias }) => ({ address, isAlias }))
  const taken = await keepAddresses(ctx, mailboxId, wanted)
  if (taken !== null) throw addressTaken(all.find((one) => one.address === taken)?.path ?? 'address')
}
