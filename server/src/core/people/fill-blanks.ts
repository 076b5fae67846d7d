import type { Ctx } from '../context'
import type { AddressOwner } from './address-store'
import { updatePerson } from './person-store'
import { readName } from './read-name'
import { recordPerson } from './record-person'

/** Name and language where there was none yet; what is there stays, whatever a mail claims. */
export async function fillBlanks(
  ctx: Ctx,
  owner: AddressOwner,
  given: { email: string; name?: string; locale?: string | null } | undefined,
): Promise<AddressOwner> {
  const name = owner.name || readName(given?.name ?? '', given?.email ?? '')
  const locale = owner.locale ?? given?.locale ?? null
  if (name === owner.name && locale === owner.locale) return owner
  await updatePerson(ctx, owner, { name, locale })
  const after = { ...owner, name, locale, version: owner.version + 1 }
  await recordPerson(ctx, after, {
    before: { locale: owner.locale },
    after: { locale },
    personalBefore: { name: owner.name },
    personalAfter: { name },
  })
  return after
}
