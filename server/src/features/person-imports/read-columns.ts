import type { Ctx } from '../../core/context'
import { type FieldRow, findFieldsOf } from '../../core/fields'
import { importColumns } from './errors'
import { many } from './guess-columns'
import type { ImportRow } from './import-store'

/** What each column is, as it was chosen: for every column, each once, and something to know people again by. */
export async function readColumns(
  ctx: Ctx,
  row: ImportRow,
  given: readonly (string | null)[],
): Promise<{ columns: string[]; fields: Map<string, FieldRow> }> {
  const columns = given.map((one) => one ?? '')
  const fields = await fieldsByKey(ctx)
  const single = columns.filter((one) => one !== '' && !many.has(one))
  const isUnknown = (one: string) => one.startsWith('customFields.') && !fields.has(one.slice('customFields.'.length))
  if (
    columns.length !== row.headers.length ||
    new Set(single).size < single.length ||
    !columns.some((one) => many.has(one)) ||
    columns.some(isUnknown)
  )
    throw importColumns()
  return { columns, fields }
}

export const fieldsByKey = async (ctx: Ctx): Promise<Map<string, FieldRow>> =>
  new Map((await findFieldsOf(ctx, 'person')).filter((one) => !one.isArchived).map((one) => [one.key, one]))
