import type { Person } from '@foyer/contract/people'
import { isValidAddress } from '../../platform/mail'
import type { Ctx } from '../context'
import { invalidField } from '../invalid-field'
import { claimAddresses, findAddress, findAddresses } from './address-store'
import { addressTaken } from './errors'
import { addressKey } from './mark-address'
import { findPerson, updatePerson } from './person-store'
import { assertMayReaddress } from './policy'
import { recordPerson } from './record-person'
import { readPerson, showPerson } from './show-person'

/** One more address to reach somebody by, and to know them by. One that is theirs already changes nothing. */
export async function addAddress(ctx: Ctx, id: string, given: string): Promise<Person> {
  const address = readAddress(given, 'address')
  const person = await readPerson(ctx, id, { isLocked: true })
  assertMayReaddress(ctx, person)
  const before = await findAddresses(ctx, [person.id])
  if (before.some((one) => one.addressKey === addressKey(address))) return showPerson(ctx, person.id)
  const position = 1 + Math.max(-1, ...before.map((one) => one.position))
  const row = { addressKey: addressKey(address), personId: person.id, address, position }
  const claimed = await claimAddresses(ctx, [row])
  await assertFree(ctx, { address, path: 'address', isFree: claimed.size > 0 })
  await updatePerson(ctx, person, { email: person.email ?? address })
  await recordPerson(
    ctx,
    { ...person, version: person.version + 1 },
    {
      before: {},
      after: {},
      personalAfter: { addressAdded: address },
    },
  )
  return showPerson(ctx, person.id)
}

export function readAddress(given: string, path: string): string {
  if (!isValidAddress(given)) throw invalidField(path, 'Mail cannot be sent to this address.', 'notAnAddress')
  return given
}

/** Who has it is named only to whoever may see them. */
export async function assertFree(ctx: Ctx, claim: { address: string; path: string; isFree: boolean }): Promise<void> {
  if (claim.isFree) return
  const owner = await findAddress(ctx, addressKey(claim.address))
  const visible = owner === null ? null : await findPerson(ctx, owner.personId)
  throw addressTaken(claim.path, visible?.id ?? null)
}
