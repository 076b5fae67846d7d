import { createHash } from 'node:crypto'
import type pg from 'pg'
import { copyOut } from './copy-out'
import { columnList, quote } from './describe-database'
import type { Head, TableFacts } from './manifest'
import { RowSum } from './row-sum'
import { tarFile } from './tar'

const partBytes = 4 * 1024 * 1024 // a tar header tells the size first, so a table comes in parts small enough to hold

export const copyTableOut = (client: pg.Client, table: Head['tables'][number]) =>
  copyOut(client, `copy (select ${columnList(table)} from public.${quote(table.name)}) to stdout`)

/** One table as `tables/NAME/000001`, `000002` …: PostgreSQL's COPY text, whole rows in every part. */
export async function* writeTable(
  client: pg.Client,
  table: Head['tables'][number],
  at: Date,
): AsyncGenerator<Buffer, TableFacts> {
  const hash = createHash('sha256')
  const sum = new RowSum()
  let bytes = 0
  let parts = 0
  let waiting: Buffer[] = []
  let waitingBytes = 0
  const part = () => {
    const content = Buffer.concat(waiting)
    waiting = []
    waitingBytes = 0
    hash.update(content)
    return tarFile(partName(table.name, ++parts), content, at)
  }
  for await (const rows of copyTableOut(client, table)) {
    for (const row of rows) {
      sum.add(row)
      bytes += row.length
      waitingBytes += row.length
      waiting.push(row)
    }
    if (waitingBytes >= partBytes) yield* part()
  }
  if (waitingBytes > 0) yield* part()
  return { rows: sum.count, bytes, sha256: hash.digest('hex'), rowSum: sum.text }
}

const partName = (table: string, part: number): string => `tables/${table}/${String(part).padStart(6, '0')}`
/** The table a file of the archive belongs to, or null. */
export const tableOf = (name: string): string | null => /^tables\/([a-z0-9_]+)\/\d{6,}$/.exec(name)?.[1] ?? null
