import { formatQuery, wordsField } from '@foyer/contract/conditions'

/** Plain words as a question that asks for nothing but these words, whatever signs are among them. */
export const wordsQuery = (text: string): string =>
  formatQuery({
    all: text
      .split(/\s+/)
      .filter((word) => /[\p{L}\p{N}]/u.test(word))
      .slice(0, 10)
      .map((word) => ({ field: wordsField, op: 'is', value: [word.replace(/\*$/, '')] })),
  })
