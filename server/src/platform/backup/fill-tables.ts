import { createHash, type Hash } from 'node:crypto'
import type pg from 'pg'
import { type CopyIn, copyIn } from './copy-in'
import { columnList, quote } from './describe-database'
import { backupBroken, restoreDiffers } from './errors'
import type { Head, Manifest } from './manifest'
import type { TarEntry } from './read-tar'
import { RowSum } from './row-sum'
import { copyTableOut } from './write-tables'

type Filling = { name: string; copy: CopyIn; hash: Hash }
type Filled = { rows: number; sha256: string }

/** Takes the parts of the tables as they come out of the archive; one COPY a table, its parts one after the other. */
export class TableFiller {
  readonly #filled = new Map<string, Filled>()
  #open: Filling | null = null

  constructor(
    readonly client: pg.Client,
    readonly tables: Head['tables'],
  ) {}

  async take(name: string, entry: TarEntry): Promise<void> {
    if (this.#open?.name !== name) await this.#begin(name)
    for await (const chunk of entry.chunks()) {
      this.#open?.hash.update(chunk)
      await this.#open?.copy.write(chunk)
    }
  }

  async #begin(name: string): Promise<void> {
    await this.finish()
    const table = this.tables.find((one) => one.name === name)
    if (table === undefined || this.#filled.has(name)) throw backupBroken(`table ${name} is not where it should be`)
    const copy = copyIn(this.client, `copy public.${quote(name)} (${columnList(table)}) from stdin`)
    this.#open = { name, copy, hash: createHash('sha256') }
  }

  async finish(): Promise<void> {
    if (this.#open === null) return
    const { name, copy, hash } = this.#open
    this.#open = null
    this.#filled.set(name, { rows: await copy.end(), sha256: hash.digest('hex') })
  }

  /** The file held what its manifest says, and so does the database now: every row is read again. */
  async compare(manifest: Manifest): Promise<void> {
    for (const table of this.tables) {
      const facts = manifest.tables[table.name]
      if (facts === undefined) throw backupBroken(`the manifest says nothing of table ${table.name}`)
      const filled = this.#filled.get(table.name) ?? { rows: 0, sha256: createHash('sha256').digest('hex') }
      if (filled.sha256 !== facts.sha256) throw backupBroken(`table ${table.name} was changed`)
      const sum = new RowSum()
      for await (const rows of copyTableOut(this.client, table)) for (const row of rows) sum.add(row)
      if (sum.count !== facts.rows || sum.text !== facts.rowSum)
        throw restoreDiffers(`table ${table.name} has ${sum.count} rows and should have ${facts.rows}, or they differ`)
    }
  }
}
