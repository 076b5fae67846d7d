import type { Ctx } from '../context'
import { putFirst } from './address-store'
import { personUnknown } from './errors'
import { addressKey } from './mark-address'
import { findPerson, updatePerson } from './person-store'
import { recordPerson } from './record-person'

/**
 * Makes one of their addresses the one they are known by. Whoever gets a seat is known by the address that was invited:
 * another one, written into the person by anybody before, must not receive the invitation.
 */
export async function putAddressFirst(ctx: Ctx, id: string, address: string): Promise<void> {
  const asSystem = { ...ctx, actor: { kind: 'system', name: 'seat' } as const }
  const person = await findPerson(asSystem, id, { isLocked: true })
  if (person === null) throw personUnknown()
  const first = await putFirst(ctx, person.id, addressKey(address))
  if (first === null) throw personUnknown()
  if (first === person.email) return
  await updatePerson(ctx, person, { email: first })
  const facts = { personalBefore: { email: person.email }, personalAfter: { email: first } }
  await recordPerson(ctx, { ...person, version: person.version + 1 }, { before: {}, after: {}, ...facts })
}
