import type { SamePerson } from '@foyer/contract/person-merges'
import type { Ctx } from '../../context'
import { readPerson } from '../show-person'
import { personIntoItself } from './errors'
import { findSamePersons, insertDistinction } from './same-person-store'

/** Nobody is guessed where one of the two signs in: a seat is merged with on purpose alone. */
export async function listSamePersons(ctx: Ctx, id: string): Promise<SamePerson[]> {
  const person = await readPerson(ctx, id)
  if (person.isAgent) return []
  return (await findSamePersons(ctx, person.id)).map(({ organizationId, organizationName, ...one }) => ({
    ...one,
    organization: organizationId === null ? null : { id: organizationId, name: organizationName ?? '' },
  }))
}

export async function tellApart(ctx: Ctx, id: string, otherId: string): Promise<null> {
  const [first, second] = [await readPerson(ctx, id), await readPerson(ctx, otherId)].map((one) => one.id).sort()
  if (first === undefined || second === undefined || first === second) throw personIntoItself()
  await insertDistinction(ctx, first, second)
  return null
}
