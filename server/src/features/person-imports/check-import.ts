import type { PersonImportCheck } from '@foyer/contract/person-imports'
import type { Ctx } from '../../core/context'
import { importStarted } from './errors'
import { firstLines, updateImport } from './import-store'
import { isRefusal, readLines } from './plan-lines'
import { planRow } from './plan-row'
import { readImport } from './present'
import { readColumns } from './read-columns'
import { mostRows } from './read-table'

const mostNamed = 20

/** Everything the import would do, done to a picture of the people in memory. The columns chosen are kept. */
export async function checkImport(ctx: Ctx, id: string, given: readonly (string | null)[]): Promise<PersonImportCheck> {
  const row = await readImport(ctx, id, { isLocked: true })
  if (row.state !== 'draft') throw importStarted()
  const read = await readColumns(ctx, row, given)
  await updateImport(ctx, row.id, { columns: read.columns })
  const lines = await firstLines(ctx, row.id, mostRows)
  const cells = new Map(lines.map((one) => [one.line, one.cells]))
  const { read: rows, people } = await readLines(ctx, lines, read)
  const check: PersonImportCheck = { created: 0, changed: 0, unchanged: 0, refused: 0, refusals: [] }
  for (const { line, values } of rows) {
    const plan = isRefusal(values) ? { outcome: 'refused' as const, refusal: values } : planRow(values, people)
    check[plan.outcome] += 1
    if (plan.outcome === 'refused' && check.refusals.length < mostNamed) {
      const { column, reason } = plan.refusal
      check.refusals.push({ line, column, reason, value: column === null ? '' : (cells.get(line)?.[column] ?? '') })
    }
    if (plan.outcome === 'created' || plan.outcome === 'changed') people.learn(plan.person, plan.change)
  }
  return check
}
