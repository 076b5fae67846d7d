import type { RouteInput } from '@foyer/contract/route'
import type { createType as createTypeRoute, Type } from '@foyer/contract/vocabulary'
import { newId } from '../../platform/ids'
import type { Ctx } from '../context'
import { recordSetting } from '../record-setting'
import { typeKeyTaken } from './errors'
import { presentType } from './present'
import { insertType } from './type-store'

export async function createType(ctx: Ctx, given: RouteInput<typeof createTypeRoute>['body']): Promise<Type> {
  const row = await insertType(ctx, {
    id: newId(),
    key: given.key,
    names: JSON.stringify(given.names),
    position: given.position,
  })
  if (row === null) throw typeKeyTaken()
  const after = presentType(row)
  await recordSetting(ctx, 'type', { before: null, after })
  return after
}
