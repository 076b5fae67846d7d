import type { View } from '@foyer/contract/views'
import { seatOf } from '../access'
import type { Ctx } from '../context'
import { invalidField } from '../invalid-field'
import { viewUnknownAt } from './errors'
import { replacePins } from './pin-store'
import { presentViews } from './present'
import { findViews, type ListedView } from './view-store'

/** The caller's navigation from now on; it moves nobody else's and is no history. */
export async function pinViews(ctx: Ctx, given: readonly string[]): Promise<View[]> {
  const { personId } = seatOf(ctx.actor)
  const ids = given.map((id) => id.toLowerCase())
  const twice = ids.findIndex((id, index) => ids.indexOf(id) !== index)
  if (twice >= 0) throw invalidField(String(twice), 'This view stands in the list already.')
  const seen = new Set((await findViews(ctx)).map(({ id }) => id))
  const unknown = ids.findIndex((id) => !seen.has(id))
  if (unknown >= 0) throw viewUnknownAt(String(unknown))
  await replacePins(ctx, personId, ids)
  for (const id of ids) ctx.announce({ kind: 'view', id, version: 0 })
  return presentViews(ctx, await findPinned(ctx))
}

/** What the caller pinned and still sees, in their order. */
export async function findPinned(ctx: Ctx): Promise<ListedView[]> {
  const pinned = (await findViews(ctx)).filter(({ pinPosition }) => pinPosition !== null)
  return pinned.sort((a, b) => (a.pinPosition ?? 0) - (b.pinPosition ?? 0))
}
