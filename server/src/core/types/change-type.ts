import type { RouteInput } from '@foyer/contract/route'
import type { changeType as changeTypeRoute, Type } from '@foyer/contract/vocabulary'
import { assertVersion } from '../assert-version'
import type { Ctx } from '../context'
import { recordSetting } from '../record-setting'
import { checkSteps } from './check-steps'
import { typeUnknown } from './errors'
import { presentType } from './present'
import { lockType, updateType } from './type-store'

/** An archived type stays on the tickets that have it; it only cannot be chosen any more. */
export async function changeType(
  ctx: Ctx,
  id: string,
  given: RouteInput<typeof changeTypeRoute>['body'],
): Promise<Type> {
  const row = await lockType(ctx, id)
  if (row === null) throw typeUnknown()
  assertVersion(given.version, row)
  if (given.steps !== undefined) await checkSteps(ctx, given.steps)
  const saved = await updateType(ctx, row, {
    ...(given.names !== undefined && { names: JSON.stringify(given.names) }),
    ...(given.position !== undefined && { position: given.position }),
    ...(given.steps !== undefined && { steps: JSON.stringify(given.steps) }),
    ...(given.isArchived !== undefined && { isArchived: given.isArchived }),
  })
  const after = presentType(saved)
  await recordSetting(ctx, 'type', { before: presentType(row), after })
  return after
}
