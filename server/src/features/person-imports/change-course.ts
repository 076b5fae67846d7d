import type { PersonImport } from '@foyer/contract/person-imports'
import type { Ctx } from '../../core/context'
import { importStarted } from './errors'
import { updateImport } from './import-store'
import { presentImport, readImport } from './present'
import { readColumns } from './read-columns'
import { runJob } from './run-import'

export async function startImport(ctx: Ctx, id: string, given: readonly (string | null)[]): Promise<PersonImport> {
  const row = await readImport(ctx, id, { isLocked: true })
  if (row.state !== 'draft') throw importStarted()
  const { columns } = await readColumns(ctx, row, given)
  const started = await updateImport(ctx, row.id, { columns, state: 'running' })
  ctx.addJob({ name: runJob, payload: { id: row.id } })
  return presentImport(ctx, started)
}

/** The batch at work is finished first; asked twice, or too late, it stays as it is. */
export async function cancelImport(ctx: Ctx, id: string): Promise<PersonImport> {
  const row = await readImport(ctx, id, { isLocked: true })
  const isOver = row.state === 'finished' || row.state === 'cancelled'
  const after = isOver ? row : await updateImport(ctx, row.id, { state: 'cancelled', finishedAt: ctx.now })
  return presentImport(ctx, after)
}
