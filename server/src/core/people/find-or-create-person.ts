import { AppError } from '../../platform/errors'
import { newId } from '../../platform/ids'
import { asciiDomain } from '../../platform/mail'
import type { Ctx } from '../context'
import { type AddressOwner, claimAddresses, findOwners } from './address-store'
import { fillBlanks } from './fill-blanks'
import { addressKey } from './mark-address'
import { organizationsByDomain } from './organization-store'
import { dropPeople, insertPeople } from './person-store'
import { readName } from './read-name'
import { personFact } from './record-person'

export type PersonToFind = {
  email: string
  /** Taken for somebody without a name; a name that is there is never overwritten. */
  name?: string
  locale?: string | null
  /** Only where the address is proven: else anybody could write themselves into an organization. */
  mayJoinOrganization?: boolean
}
export type FoundPerson = {
  id: string
  name: string
  email: string | null
  locale: string | null
  organizationId: string | null
  isNew: boolean
}

/** The person behind an address, made where there is none. Two mails at once make one person. */
export async function findOrCreatePerson(ctx: Ctx, given: PersonToFind): Promise<FoundPerson> {
  const [person] = await findOrCreatePeople(ctx, [given])
  if (person === undefined) throw vanished()
  return person
}

/** The same for many in few statements; one answer for each given, in their order. */
export async function findOrCreatePeople(ctx: Ctx, given: readonly PersonToFind[]): Promise<FoundPerson[]> {
  if (given.length === 0) return []
  const wanted = new Map<string, PersonToFind>()
  for (const one of given) if (!wanted.has(addressKey(one.email))) wanted.set(addressKey(one.email), one)
  const known = await findOwners(ctx, [...wanted.keys()])
  const unknown = [...wanted].filter(([key]) => !known.some((owner) => owner.addressKey === key))
  const made = unknown.length === 0 ? [] : await createPeople(ctx, new Map(unknown))
  const lost = unknown.map(([key]) => key).filter((key) => !made.some((owner) => owner.addressKey === key))
  // Somebody else's transaction took these addresses first and has committed by now.
  const late = lost.length === 0 ? [] : await findOwners(ctx, lost)
  const found = new Map<string, FoundPerson>(made.map((owner) => [owner.addressKey, shown(owner, true)]))
  for (const owner of [...known, ...late]) {
    found.set(owner.addressKey, shown(await fillBlanks(ctx, owner, wanted.get(owner.addressKey)), false))
  }
  return given.map((one) => {
    const person = found.get(addressKey(one.email))
    if (person === undefined) throw vanished()
    return person
  })
}

async function createPeople(ctx: Ctx, wanted: ReadonlyMap<string, PersonToFind>): Promise<AddressOwner[]> {
  const domains = [...wanted.values()].flatMap((one) => (one.mayJoinOrganization ? (domainOf(one.email) ?? []) : []))
  const organizations = await organizationsByDomain(ctx, domains)
  const owners = [...wanted].map(([key, one]) => ({
    addressKey: key,
    id: newId(),
    name: readName(one.name ?? '', one.email),
    email: one.email.trim(),
    locale: one.locale ?? null,
    organizationId: (one.mayJoinOrganization ? organizations.get(domainOf(one.email) ?? '') : null) ?? null,
    version: 1,
    isTest: ctx.isTest,
  }))
  const people = owners.map(({ addressKey: _key, ...row }) => ({ ...row, createdAt: ctx.now }))
  const rows = owners.map((owner) => ({ addressKey: owner.addressKey, personId: owner.id, address: owner.email }))
  const [, claimed] = await Promise.all([insertPeople(ctx, people), claimAddresses(ctx, rows)])
  const lost = owners.filter((owner) => !claimed.has(owner.addressKey))
  if (lost.length > 0)
    await dropPeople(
      ctx,
      lost.map((owner) => owner.id),
    )
  const made = owners.filter((owner) => claimed.has(owner.addressKey))
  const facts = made.map(({ name, email, organizationId, locale, ...owner }) =>
    personFact(owner, { before: null, after: { organizationId, locale }, personalAfter: { name, email } }),
  )
  await ctx.emit(...facts)
  return made
}

const domainOf = (email: string): string | null => asciiDomain(email.slice(email.lastIndexOf('@') + 1).trim())

const shown = ({ id, name, email, locale, organizationId }: AddressOwner, isNew: boolean): FoundPerson => ({
  id,
  name,
  email,
  locale,
  organizationId,
  isNew,
})

const vanished = (): AppError =>
  new AppError('unavailable', 'person.vanished', 'This person was removed at the same moment. Try again.')
