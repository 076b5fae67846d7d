import { Readable } from 'node:stream'
import { stringify } from 'csv-stringify/sync'
import type { Ctx } from '../../core/context'
import { disposition } from '../../core/files'
import { RawAnswer } from '../../platform/http'
import { wordsIn } from '../../platform/languages'
import { localeOf, refusedLines } from './import-store'
import { readImport } from './present'
import { refusalWords } from './refusal-words.data'

/**
 * The refused rows as they were read, with line and reason before them. No cell is a formula to a spreadsheet, and the
 * sign that sees to it is taken off when the file comes back.
 */
export async function refusedFile(ctx: Ctx, id: string): Promise<RawAnswer> {
  const row = await readImport(ctx, id)
  const words = wordsIn(refusalWords, await localeOf(ctx, row.agentId))
  const headers = row.headers.map((header, index) => header || words.column(index + 1))
  const lines = (await refusedLines(ctx, row.id)).map(({ line, cells, refusedCode, refusedColumn }) => {
    const why = words.reasons[refusedCode ?? ''] ?? refusedCode ?? ''
    const place = refusedColumn === null ? undefined : headers[refusedColumn]
    return [String(line), place === undefined ? why : `${place}: ${why}`, ...cells]
  })
  const text = stringify([[words.line, words.reason, ...headers], ...lines], {
    bom: true, // or spreadsheets read it as the letters of their country
    delimiter: row.delimiter,
    escape_formulas: true,
    record_delimiter: 'windows',
  })
  const name = row.name.replace(/\.[^.]*$/, '')
  return new RawAnswer(Readable.from([Buffer.from(text)]), {
    'content-type': 'text/csv; charset=utf-8',
    'content-disposition': disposition('attachment', `${name} – ${words.file}.csv`),
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-store',
  })
}
