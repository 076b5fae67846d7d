import { normalizeAddress } from '../../platform/mail'
import type { Ctx } from '../context'
import { findAddress, findOwners, setAddressMark } from './address-store'
import { updatePerson } from './person-store'
import { recordPerson } from './record-person'

/** What two spellings of one address have in common: the key it is known by. */
export const addressKey = normalizeAddress

export type AddressMark = { isUnreachable?: boolean; isVerified?: boolean }

/** Notes what mail taught about an address (it bounces, it was proven); nothing where nobody has it, or knows it already. */
export async function markAddress(ctx: Ctx, address: string, mark: AddressMark): Promise<void> {
  const row = await findAddress(ctx, addressKey(address))
  const [owner] = row === null ? [] : await findOwners(ctx, [row.addressKey])
  if (row === null || owner === undefined) return
  const { isUnreachable = row.isUnreachable, isVerified = row.isVerified } = mark
  if (isUnreachable === row.isUnreachable && isVerified === row.isVerified) return
  await setAddressMark(ctx, row.addressKey, { isUnreachable, isVerified })
  await updatePerson(ctx, owner, {})
  await recordPerson(
    ctx,
    { ...owner, version: owner.version + 1 },
    {
      before: {},
      after: {},
      personalBefore: { address: row.address, isUnreachable: row.isUnreachable, isVerified: row.isVerified },
      personalAfter: { address: row.address, isUnreachable, isVerified },
    },
  )
}
