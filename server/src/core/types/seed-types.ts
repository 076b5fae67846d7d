import { newId } from '../../platform/ids'
import type { Ctx } from '../context'
import { recordSetting } from '../record-setting'
import { defaultTypes } from './default-types.data'
import { presentType } from './present'
import { insertType } from './type-store'

/** The types of an empty desk; those already there stay as they are. */
export async function seedTypes(ctx: Ctx): Promise<void> {
  for (const { key, names } of defaultTypes) {
    const row = await insertType(ctx, { id: newId(), key, names: JSON.stringify(names), position: undefined })
    if (row !== null) await recordSetting(ctx, 'type', { before: null, after: presentType(row) })
  }
}
