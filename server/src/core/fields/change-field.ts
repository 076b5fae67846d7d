import type { RouteInput } from '@foyer/contract/route'
import type { CustomField, changeCustomField } from '@foyer/contract/vocabulary'
import { assertVersion } from '../assert-version'
import type { Ctx } from '../context'
import { recordSetting } from '../record-setting'
import { customFieldUnknown } from './errors'
import { lockField, updateField } from './field-store'
import { presentField } from './present'
import { readOptions } from './read-options'

/** Kind and key are for ever. A value whose option went away stays where it is, until it is changed. */
export async function changeField(
  ctx: Ctx,
  id: string,
  given: RouteInput<typeof changeCustomField>['body'],
): Promise<CustomField> {
  const row = await lockField(ctx, id)
  if (row === null) throw customFieldUnknown()
  assertVersion(given.version, row)
  const saved = await updateField(ctx, row, {
    ...(given.names !== undefined && { names: JSON.stringify(given.names) }),
    ...(given.options !== undefined && { options: JSON.stringify(readOptions(row.kind, given.options)) }),
    ...(given.position !== undefined && { position: given.position }),
    ...(given.isArchived !== undefined && { isArchived: given.isArchived }),
  })
  const after = presentField(saved)
  await recordSetting(ctx, 'customField', { before: presentField(row), after })
  return after
}
