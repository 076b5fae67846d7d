import { type FieldSet, ticketFields } from './fields'
import { formatValue } from './format-query'

/** The interface language's words for fields and values, as their keys; null for what is none. */
export type QueryWords = {
  fieldOf(word: string): string | null
  valueOf(field: string, word: string): string | null
}

const term = /(^|[\s(])(-?)([\p{L}_][\p{L}\p{N}_.-]*):(?!\/\/)((?:"(?:\\.|[^"\\])*"|[^\s()"])*)/gu
const value = /"((?:\\.|[^"\\])*)"|[^,"]+/gu

/**
 * Rewrites names of the interface language to the keys of the language, which are the same for everybody: `Schlagwort:vip` is
 * `tag:vip`. What is known as a key, and everything in quotation marks, stays as it was written.
 */
export function translateQuery(text: string, words: QueryWords, among: FieldSet = ticketFields): string {
  return outsideQuotes(text, (part) =>
    part.replace(term, (whole, before: string, sign: string, name: string, values: string) => {
      const isKey = among.find(name.toLowerCase()) !== null
      const field = isKey ? name.toLowerCase() : words.fieldOf(name)
      if (field === null) return whole
      const kept = isKey ? name : field
      return `${before}${sign}${kept}:${values.replace(value, (one: string, quoted?: string) => {
        const known = words.valueOf(field, quoted ?? one)
        return known === null ? one : formatValue(known)
      })}`
    }),
  )
}

/** A phrase is nobody's field: only a quotation that follows a colon or a comma belongs to a term. */
function outsideQuotes(text: string, rewrite: (part: string) => string): string {
  const phrase = /(^|[\s(-])("(?:\\.|[^"\\])*")/g
  let out = ''
  let last = 0
  for (const found of text.matchAll(phrase)) {
    const start = found.index + (found[1]?.length ?? 0)
    if (start < last) continue
    out += rewrite(text.slice(last, start)) + (found[2] ?? '')
    last = start + (found[2]?.length ?? 0)
  }
  return out + rewrite(text.slice(last))
}
