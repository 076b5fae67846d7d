import { newId } from '../../platform/ids'
import type { Ctx } from '../context'
import { recordSetting } from '../record-setting'
import { defaultStatuses } from './default-statuses.data'
import { presentStatus } from './present'
import { insertStatus } from './status-store'

/** What an empty desk needs before its first ticket; those already there stay as they are. */
export async function seedStatuses(ctx: Ctx): Promise<void> {
  for (const { names, ...status } of defaultStatuses) {
    const row = await insertStatus(ctx, { ...status, id: newId(), names: JSON.stringify(names), position: undefined })
    if (row !== null) await recordSetting(ctx, 'status', { before: null, after: presentStatus(row) })
  }
}
