import type { PersonImport } from '@foyer/contract/person-imports'
import { seatOf } from '../../core/access'
import type { Open } from '../../core/context'
import { findFieldsOf } from '../../core/fields'
import { readUpload } from '../../core/files'
import { newId } from '../../platform/ids'
import { importTooLarge } from './errors'
import { guessColumns } from './guess-columns'
import { insertImport, insertLines } from './import-store'
import { presentImport } from './present'
import { mostRows, readTable } from './read-table'

const mostBytes = 20 * 1024 * 1024

/** The file is read once, here: from then on the import is rows, and the upload may go. */
export async function createImport(open: Open, uploadId: string): Promise<PersonImport> {
  const { name, bytes } = await readUpload(open, uploadId, { mostBytes, tooLarge: () => importTooLarge(mostRows) })
  const { rows, headers, encoding, delimiter } = readTable(bytes)
  return open.transact(async (ctx) => {
    const columns = guessColumns({ headers, rows }, await findFieldsOf(ctx, 'person'))
    const row = await insertImport(ctx, {
      id: newId(ctx.now),
      agentId: seatOf(ctx.actor).personId,
      state: 'draft',
      total: rows.length,
      createdAt: ctx.now,
      touchedAt: ctx.now,
      ...{ name, encoding, delimiter, headers, columns },
    })
    await insertLines(ctx, row.id, rows)
    return presentImport(ctx, row)
  })
}
