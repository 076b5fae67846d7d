import type { RouteInput } from '@foyer/contract/route'
import { StatusCategory } from '@foyer/contract/tickets'
import type { createStatus as createStatusRoute, Status } from '@foyer/contract/vocabulary'
import { newId } from '../../platform/ids'
import type { Ctx } from '../context'
import { recordSetting } from '../record-setting'
import { statusKeyTaken, statusWaitsFor } from './errors'
import { presentStatus } from './present'
import { insertStatus } from './status-store'

/** PATCH takes a status' key or a category's name, so no key may read as another category. */
export async function createStatus(ctx: Ctx, given: RouteInput<typeof createStatusRoute>['body']): Promise<Status> {
  const waitsFor = given.waitsFor ?? null
  if ((given.category === 'waiting') !== (waitsFor !== null)) throw statusWaitsFor()
  if (StatusCategory.safeParse(given.key).success && given.key !== given.category) throw statusKeyTaken()
  const row = await insertStatus(ctx, {
    id: newId(),
    key: given.key,
    category: given.category,
    waitsFor,
    names: JSON.stringify(given.names),
    position: given.position,
  })
  if (row === null) throw statusKeyTaken()
  const after = presentStatus(row)
  await recordSetting(ctx, 'status', { before: null, after })
  return after
}
