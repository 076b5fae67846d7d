import type { Ctx } from '../context'
import { claimAddresses, findAddress, findAddresses, putFirst } from './address-store'
import { addressKey, markAddress } from './mark-address'
import { findPerson, updatePerson } from './person-store'
import { recordPerson } from './record-person'

/** `taken`: it is somebody else's, who is written to from now on instead of whoever the wrong one belongs to. */
export type Correction = { kind: 'kept' | 'nobody' | 'seat' } | { kind: 'taken'; from: string; to: string }

/**
 * Mail to `from` comes back and reached nobody; the person behind it is written to at `to` from now on. What belongs to
 * somebody else stays theirs, and whoever has a seat is known by addresses nobody else may change.
 */
export async function correctAddress(ctx: Ctx, { from, to }: { from: string; to: string }): Promise<Correction> {
  await markAddress(ctx, from, { isUnreachable: true })
  const old = await findAddress(ctx, addressKey(from))
  const asSystem = { ...ctx, actor: { kind: 'system', name: 'correct-address' } as const }
  const person = old === null ? null : await findPerson(asSystem, old.personId, { isLocked: true })
  if (old === null || person === null) return { kind: 'nobody' }
  if (person.isAgent) return { kind: 'seat' }
  const known = await findAddresses(ctx, [person.id])
  const key = addressKey(to)
  const isTheirs = known.some((one) => one.addressKey === key)
  const row = { addressKey: key, personId: person.id, address: to, position: old.position }
  if (!isTheirs && !(await claimAddresses(ctx, [row])).has(key)) {
    const owner = await findAddress(ctx, key)
    return owner === null ? { kind: 'nobody' } : { kind: 'taken', from: person.id, to: owner.personId }
  }
  const isFirst = person.email === null || addressKey(person.email) === old.addressKey
  const email = isFirst ? ((await putFirst(ctx, person.id, key)) ?? to) : person.email
  await updatePerson(ctx, person, { email })
  await recordPerson(
    ctx,
    { ...person, version: person.version + 1 },
    { before: {}, after: {}, personalBefore: { address: old.address }, personalAfter: { addressAdded: to, email } },
  )
  return { kind: 'kept' }
}
