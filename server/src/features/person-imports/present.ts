import type { PersonImport } from '@foyer/contract/person-imports'
import { seatOf } from '../../core/access'
import type { Ctx } from '../../core/context'
import { importUnknown } from './errors'
import { findImport, firstLines, type ImportRow, importsOf } from './import-store'

const looked = 20
const mostSamples = 3
const longestSample = 100

/** With the first words of each column, by which somebody who never saw the file knows it. */
export async function presentImport(ctx: Ctx, row: ImportRow): Promise<PersonImport> {
  const lines = await firstLines(ctx, row.id, looked)
  const samples = (index: number) =>
    lines.flatMap(({ cells }) => cells[index] || []).map((cell) => [...cell].slice(0, longestSample).join(''))
  return {
    id: row.id,
    name: row.name,
    state: row.state as PersonImport['state'],
    encoding: row.encoding,
    delimiter: row.delimiter,
    columns: row.headers.map((header, index) => ({
      header,
      target: row.columns[index] || null,
      samples: samples(index).slice(0, mostSamples),
    })),
    total: row.total,
    created: row.created,
    changed: row.changed,
    unchanged: row.unchanged,
    refused: row.refused,
    createdAt: row.createdAt.toISOString(),
    finishedAt: row.finishedAt?.toISOString() ?? null,
  }
}

export async function readImport(ctx: Ctx, id: string, options: { isLocked?: boolean } = {}): Promise<ImportRow> {
  const row = await findImport(ctx, id, options)
  if (row === null) throw importUnknown()
  return row
}

export const showImport = async (ctx: Ctx, id: string): Promise<PersonImport> =>
  presentImport(ctx, await readImport(ctx, id))

export async function listImports(ctx: Ctx): Promise<PersonImport[]> {
  const found: PersonImport[] = []
  for (const row of await importsOf(ctx, seatOf(ctx.actor).personId)) found.push(await presentImport(ctx, row))
  return found
}
