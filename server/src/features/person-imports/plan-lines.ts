import type { Ctx } from '../../core/context'
import type { FieldRow } from '../../core/fields'
import { addressKey, findKnown } from '../../core/people'
import type { Line } from './import-store'
import { People } from './known-people'
import { phoneKey } from './phone-key'
import { type Refusal, type RowValues, readRow } from './read-row'

export type ReadLine = { line: number; values: RowValues | Refusal }
export const isRefusal = (values: RowValues | Refusal): values is Refusal => 'reason' in values

/** Lines as what they say, and everybody they may mean. */
export async function readLines(
  ctx: Ctx,
  lines: readonly Line[],
  { columns, fields }: { columns: readonly string[]; fields: ReadonlyMap<string, FieldRow> },
): Promise<{ read: ReadLine[]; people: People }> {
  const read = lines.map(({ line, cells }) => ({ line, values: readRow(cells, columns, fields) }))
  const good = read.flatMap(({ values }) => (isRefusal(values) ? [] : [values]))
  const known = await findKnown(ctx, {
    addressKeys: [...new Set(good.flatMap(({ emails }) => emails.map(addressKey)))],
    phoneKeys: [
      ...new Set(
        good.flatMap(({ emails, phones }) => (emails.length > 0 ? [] : phones.flatMap((one) => phoneKey(one) ?? []))),
      ),
    ],
    organizations: [...new Set(good.flatMap(({ organization }) => organization || []))],
  })
  return { read, people: new People(known) }
}
