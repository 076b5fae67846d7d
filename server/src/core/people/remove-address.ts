import type { Person } from '@foyer/contract/people'
import type { Ctx } from '../context'
import { deleteAddress, findAddresses } from './address-store'
import { lastAddress } from './errors'
import { addressKey } from './mark-address'
import { updatePerson } from './person-store'
import { assertMayReaddress } from './policy'
import { recordPerson } from './record-person'
import { readPerson, showPerson } from './show-person'

/** The next address moves up. One that is not theirs changes nothing. */
export async function removeAddress(ctx: Ctx, id: string, address: string): Promise<Person> {
  const person = await readPerson(ctx, id, { isLocked: true })
  assertMayReaddress(ctx, person)
  const all = await findAddresses(ctx, [person.id])
  const gone = all.find((one) => one.addressKey === addressKey(address))
  if (gone === undefined) return showPerson(ctx, person.id)
  const [next] = all.filter((one) => one !== gone)
  if (next === undefined) throw lastAddress()
  await deleteAddress(ctx, gone.addressKey)
  await updatePerson(ctx, person, { email: next.address })
  await recordPerson(
    ctx,
    { ...person, version: person.version + 1 },
    {
      before: {},
      after: {},
      personalBefore: { address: gone.address, isVerified: gone.isVerified },
      personalAfter: { addressRemoved: gone.address },
    },
  )
  return showPerson(ctx, person.id)
}
