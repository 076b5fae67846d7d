import { z } from 'zod'
import { backupBroken } from './errors'

export const headName = 'foyer.json'
export const keyName = 'secret.key'
export const manifestName = 'manifest.json'
export const mostJson = 32 * 1024 * 1024

const Sha256 = z.string().regex(/^[0-9a-f]{64}$/)
/** Names that become part of a statement: checked here and quoted there. */
const SqlName = z.string().regex(/^[a-z][a-z0-9_]{0,62}$/)

/** The first file: what a reader has to know before the rows come. */
export const Head = z.object({
  format: z.literal(1),
  program: z.string(),
  madeAt: z.string(),
  migrations: z.array(z.object({ name: z.string(), sha256: Sha256 })).min(1),
  tables: z.array(z.object({ name: SqlName, columns: z.array(SqlName).min(1) })),
  /** First and last year of the partitions. */
  years: z.object({ first: z.number().int(), last: z.number().int() }).nullable(),
  hasKey: z.boolean(),
  keyFingerprint: z.string(),
})
export type Head = z.output<typeof Head>

const TableFacts = z.object({ rows: z.number().int(), bytes: z.number().int(), sha256: Sha256, rowSum: Sha256 })
export type TableFacts = z.output<typeof TableFacts>

/** The last file: what must be found, in the file and after restoring. */
export const Manifest = z.object({
  tables: z.record(z.string(), TableFacts),
  sequences: z.array(z.object({ name: SqlName, value: z.number().int(), isCalled: z.boolean() })),
  /** Blobs are named by their SHA-256, so their number, size and the sum of names say everything. */
  blobs: z.object({
    count: z.number().int(),
    bytes: z.number().int(),
    nameSum: Sha256,
    missing: z.array(Sha256),
    damaged: z.array(Sha256),
  }),
})
export type Manifest = z.output<typeof Manifest>

export function readJson<T extends z.ZodType>(schema: T, name: string, bytes: Buffer): z.output<T> {
  try {
    return schema.parse(JSON.parse(bytes.toString('utf8')))
  } catch (error) {
    throw backupBroken(`${name} in it is not as it should be (${error instanceof Error ? error.name : 'unknown'})`)
  }
}
export const toJson = (value: unknown): Buffer => Buffer.from(`${JSON.stringify(value, null, 1)}\n`)
