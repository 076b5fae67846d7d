import type { Person } from '@foyer/contract/people'
import { readId } from '../../platform/ids'
import type { Ctx } from '../context'
import { findAddresses } from './address-store'
import { personUnknown } from './errors'
import { personMerged } from './merges/errors'
import { chainOfPerson } from './merges/person-merge-store'
import { findPerson, type PersonRow } from './person-store'
import { presentPerson } from './present'

/**
 * One the actor may see; malformed, unknown and hidden are the same 404. Who was merged leads on to the kept one, but not
 * for changing them (`isLocked`): whoever asks believes to change somebody else.
 */
export async function readPerson(ctx: Ctx, id: string, options: { isLocked?: boolean } = {}): Promise<PersonRow> {
  const row = await findPerson(ctx, id, options)
  if (row !== null) return row
  const known = readId(id)
  const onward = known === null ? undefined : (await chainOfPerson(ctx, known)).at(-1)
  const kept = onward === undefined || onward === known ? null : await findPerson(ctx, onward)
  if (kept === null) throw personUnknown()
  if (options.isLocked) throw personMerged(kept.id)
  return kept
}

export async function showPerson(ctx: Ctx, id: string): Promise<Person> {
  const row = await readPerson(ctx, id)
  return presentPerson(row, await findAddresses(ctx, [row.id]))
}
