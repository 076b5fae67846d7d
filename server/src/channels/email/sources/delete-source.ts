import type { Ctx } from '../../../core/context'
import { recordSetting } from '../../../core/record-setting'
import { mailSourceUnknown } from '../errors'
import { settingOf } from './present-source'
import { deleteSourceRow, lockSource } from './source-store'

/** Fetching ends; mails that came by it stay. */
export async function deleteSource(ctx: Ctx, id: string): Promise<void> {
  const row = await lockSource(ctx, id)
  if (row === null) throw mailSourceUnknown()
  await deleteSourceRow(ctx, row.id)
  await recordSetting(ctx, 'mailSource', { before: settingOf(row, ctx.now), after: null })
}
