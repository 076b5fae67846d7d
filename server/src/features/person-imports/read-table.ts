import { CsvError, parse } from 'csv-parse/sync'
import iconv from 'iconv-lite'
import { z } from 'zod'
import { isValidAddress } from '../../platform/mail'
import { importEmpty, importTooLarge, importUnreadable } from './errors'

export const mostRows = 10_000
const mostColumns = 200
const longestCell = 25_000

export type Table = {
  encoding: string
  delimiter: string
  /** Empty words where the file has no head. */
  headers: string[]
  rows: { line: number; cells: string[] }[]
}

const Records = z.array(z.object({ record: z.array(z.string()), info: z.object({ lines: z.number() }) }))

/** A CSV file as spreadsheets write it, whatever their country: the bytes say in which letters, the head by which sign. */
export function readTable(bytes: Buffer): Table {
  const { text, encoding } = decode(bytes)
  const delimiter = delimiterOf(text)
  const records = parseRecords(text, delimiter)
  const [first] = records
  if (first === undefined) throw importEmpty()
  const hasHead = !first.record.some((cell) => isValidAddress(cell.trim()))
  const width = Math.max(...records.map(({ record }) => record.length))
  if (width > mostColumns || records.length - (hasHead ? 1 : 0) > mostRows) throw importTooLarge(mostRows)
  const fill = (cells: readonly string[]) => Array.from({ length: width }, (_, index) => clean(cells[index] ?? ''))
  const rows = records.slice(hasHead ? 1 : 0).map(({ record, info }) => ({ line: info.lines, cells: fill(record) }))
  if (rows.length === 0) throw importEmpty()
  return { encoding, delimiter, headers: hasHead ? fill(first.record) : fill([]), rows: numbered(rows) }
}

/** A byte-order mark says it; else what is no UTF-8 was written by an old spreadsheet of the west. */
function decode(bytes: Buffer): { text: string; encoding: string } {
  for (const [mark, encoding] of marks)
    if (bytes.subarray(0, mark.length).equals(Buffer.from(mark)))
      return { encoding, text: iconv.decode(bytes.subarray(mark.length), encoding) }
  try {
    return { encoding: 'utf-8', text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) }
  } catch {
    return { encoding: 'windows-1252', text: iconv.decode(bytes, 'windows-1252') }
  }
}

const marks = [
  [[0xef, 0xbb, 0xbf], 'utf-8'],
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
] as const

/** The sign that stands most often in the first line, outside of quotes. */
function delimiterOf(text: string): string {
  const head = (/^(?:"(?:[^"]|"")*"|[^\r\n"])*/.exec(text)?.[0] ?? '').replace(/"(?:[^"]|"")*"/g, '')
  const [best] = [',', ';', '\t']
    .map((sign) => ({ sign, count: head.split(sign).length }))
    .sort((a, b) => b.count - a.count)
  return best?.sign ?? ','
}

function parseRecords(text: string, delimiter: string): { record: string[]; info: { lines: number } }[] {
  if (text.includes('\0')) throw importUnreadable()
  try {
    const records: unknown = parse(text, {
      delimiter,
      info: true,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      skip_records_with_empty_values: true,
      max_record_size: 1_000_000,
      to: mostRows + 2,
    })
    return Records.parse(records)
  } catch (error) {
    if (error instanceof CsvError) throw importUnreadable()
    throw error
  }
}

/** Some signs are escaped so that no spreadsheet takes the cell for a formula: they come back as they were. */
const clean = (cell: string): string =>
  cell
    .replace(/^'(?=[=+\-@\t\r＝＋－＠])/, '')
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g, '')
    .toWellFormed()
    .slice(0, longestCell)
    .trim()

/** A cell of several lines ends on a line of its own; two rows never have one number. */
function numbered(rows: readonly { line: number; cells: string[] }[]): Table['rows'] {
  let last = 0
  return rows.map(({ line, cells }) => {
    last = Math.max(line, last + 1)
    return { line: last, cells }
  })
}
