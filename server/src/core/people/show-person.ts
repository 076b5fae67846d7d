import type { Person } from '@foyer/contract/people'
import type { Ctx } from '../context'
import { findAddresses } from './address-store'
import { personUnknown } from './errors'
import { findPerson, type PersonRow } from './person-store'
import { presentPerson } from './present'

/** One the actor may see; malformed, unknown and hidden are the same 404. */
export async function readPerson(ctx: Ctx, id: string, options: { isLocked?: boolean } = {}): Promise<PersonRow> {
  const row = await findPerson(ctx, id, options)
  if (row === null) throw personUnknown()
  return row
}

export async function showPerson(ctx: Ctx, id: string): Promise<Person> {
  const row = await readPerson(ctx, id)
  return presentPerson(row, await findAddresses(ctx, [row.id]))
}
