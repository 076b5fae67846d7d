import type { FieldRow } from '../../core/fields'
import { isValidAddress } from '../../platform/mail'
import { headerWords } from './header-words.data'
import type { Table } from './read-table'

const looked = 50
/** Each of these may be several columns. */
export const many: ReadonlySet<string> = new Set(['email', 'phone'])

/** What each column probably is, by its head and by what stands in it; '' where nothing says. */
export function guessColumns(
  { headers, rows }: Pick<Table, 'headers' | 'rows'>,
  fields: readonly FieldRow[],
): string[] {
  const taken = new Set<string>()
  return headers.map((header, index) => {
    const samples = rows.slice(0, looked).flatMap(({ cells }) => cells[index] || [])
    const target = guess(plain(header), samples, fields)
    if (target === '' || (taken.has(target) && !many.has(target))) return ''
    taken.add(target)
    return target
  })
}

function guess(head: string, samples: readonly string[], fields: readonly FieldRow[]): string {
  if (samples.length > 0 && samples.every(isValidAddress)) return 'email'
  if (head === '') return ''
  const own = fields.find(
    (field) => !field.isArchived && [field.key, ...namesOf(field)].some((one) => plain(one) === head),
  )
  if (own !== undefined) return `customFields.${own.key}`
  // Numbered ones too, as in "Phone 2"; a column of addresses alone was found above, so one that is none is not guessed.
  const word = head.replace(/\d+$/, '')
  const found = Object.entries(headerWords).find(([, words]) => words.includes(word))
  return found?.[0] ?? ''
}

const namesOf = ({ names }: FieldRow): string[] =>
  typeof names === 'object' && names !== null ? Object.values(names).map(String) : []

const plain = (text: string): string =>
  text
    .replace(/ß/g, 'ss')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
