import { createHash } from 'node:crypto'
import type { Leaf } from '@foyer/contract/conditions'
import { isValidAddress, normalizeAddress } from '../../../platform/mail'
import { defineField, type Known, type Reader } from '../field'
import { hasWord, isFoundBy, longestIndexed, type WordSearch } from '../to-sql'

/**
 * Free words, any of which will do: in the messages and files, or the number of the ticket, an address of the customer, the
 * Message-ID of a mail, the value of a custom field, the name an old desk gave the ticket. Whether a word stands in a text is the database's to say; in memory the caller brings the answer.
 */
export function readWords(terms: readonly string[], known: Known): Reader {
  const exact = { numbers: numbersOf(terms), addressKeys: addressKeysOf(terms), messageIds: messageIdsOf(terms) }
  const [fieldValues, oldNames] = [fieldValuesOf(terms), oldNamesOf(terms)]
  return {
    matches: (ticket) =>
      exact.numbers.includes(ticket.number) ||
      ticket.customer.addressKeys.some((key) => exact.addressKeys.includes(key)) ||
      ticket.messages.some((message) => exact.messageIds.includes(bare(message.messageIdHeader ?? ''))) ||
      valuesIn(ticket.customFields).some((value) => fieldValues.includes(value)) ||
      ticket.oldNames.some((name) => oldNames.includes(name)) ||
      terms.some((term) => ticket.textMatches(term) || ticket.fileMatches(term)),
    toSql: (isRequired) => {
      const queries = terms.flatMap((term) => known.names.words.get(term)?.tsquery ?? [])
      const search: WordSearch = {
        tsquery: queries.length === 0 ? null : queries.map((query) => `(${query})`).join(' | '),
        numbers: exact.numbers,
        addressKeys: exact.addressKeys,
        idHashes: exact.messageIds.map((id) => createHash('sha256').update(id).digest()),
        fieldValues,
        oldNames,
      }
      return terms.every((term) => known.rareWords.has(term)) ? isFoundBy(search, isRequired) : hasWord(search)
    },
  }
}

export const words = defineField(
  'text',
  (leaf: Leaf, known) => ({ terms: leaf.value, known }),
  ({ terms, known }) => readWords(terms, known),
)

const bare = (term: string): string => term.trim().replace(/^<|>$/g, '')
const numbersOf = (terms: readonly string[]): number[] =>
  terms.filter((term) => /^#?\d{1,15}$/.test(term)).map((term) => Number(term.replace('#', '')))
const addressKeysOf = (terms: readonly string[]): string[] =>
  terms.map(bare).filter(isValidAddress).map(normalizeAddress)
const messageIdsOf = (terms: readonly string[]): string[] =>
  terms.map(bare).filter((term) => /^[^\s@<>]+@[^\s@<>]+$/.test(term))

/** Only what has a digit, as numbers of orders and devices do: "red" is a word, and half the desk's colour. */
const fieldValuesOf = (terms: readonly string[]): string[] =>
  terms.filter((term) => /\d/.test(term) && term.length <= longestIndexed).map((term) => term.trim().toLowerCase())
/** As `foyer_field_values` lists them. */
const valuesIn = (fields: Readonly<Record<string, unknown>>): string[] =>
  Object.values(fields)
    .flat()
    .filter((value) => typeof value === 'string' || typeof value === 'number')
    .map((value) => String(value).toLowerCase())

/** The forms old desks write into subjects; people say the bare number of some. */
const oldNamesOf = (terms: readonly string[]): string[] =>
  terms
    .map((term) =>
      term
        .trim()
        .toLowerCase()
        .replace(/^[[(]|[\])]$/g, ''),
    )
    .filter((term) => /\d/.test(term))
    .flatMap((term) => {
      const number = /^#?(\d{1,20})$/.exec(term)?.[1]
      return number === undefined ? [term] : [number, `ticket#${number}`, `ticket# ${number}`]
    })
