import { limits } from './condition'

/** What stands at the caret and can be completed. Places count UTF-16 units from 0, as a text field does. */
export type CompletionPlace = {
  /** The part that a suggestion takes the place of. */
  from: number
  to: number
  /** Behind the whole term. */
  termEnd: number
  typed: string
  /** Null while the name of a field (or a word) is typed. */
  field: string | null
  /** What stands before the value and stays: `>` in `waiting:>4`. */
  comparison: string
  isNegated: boolean
  /** The query without the whole term: what a suggested value would narrow. */
  rest: string
}

const quotes = /["“”„]/

/** The term around the caret: a stretch without spaces or parentheses outside of quotation marks. */
function termAt(text: string, caret: number): { start: number; end: number } {
  let start = 0
  let isQuoted = false
  for (let at = 0; at < text.length; at++) {
    const character = text[at] ?? ''
    if (quotes.test(character) && text[at - 1] !== '\\') isQuoted = !isQuoted
    else if (!isQuoted && /[\s()]/.test(character)) {
      if (at >= caret) return { start, end: at }
      start = at + 1
    }
  }
  return { start, end: text.length }
}

/** The value of a comma-separated list that holds the caret. */
function valueAt(values: string, caret: number): { start: number; end: number } {
  let start = 0
  let isQuoted = false
  for (let at = 0; at < values.length; at++) {
    const character = values[at] ?? ''
    if (quotes.test(character) && values[at - 1] !== '\\') isQuoted = !isQuoted
    else if (!isQuoted && character === ',') {
      if (at >= caret) return { start, end: at }
      start = at + 1
    }
  }
  return { start, end: values.length }
}

const bare = (value: string): string => value.replace(/^["“”„]/, '').replace(/["“”„]$/, '')

/** Where completion would act, for a caret in a text that may be no query yet. */
export function completionAt(text: string, caret: number): CompletionPlace {
  const { start, end } = termAt(text.slice(0, limits.text), caret)
  const isNegated = text[start] === '-' && start < end
  const from = isNegated ? start + 1 : start
  const term = text.slice(from, end)
  const rest = `${text.slice(0, start)} ${text.slice(end)}`.replace(/\s+/g, ' ').trim()
  const [head, name] = /^([\p{L}_][\p{L}\p{N}_.-]*)(?::(?!\/\/)(?:>=|<=|>|<)?|>=|<=|>|<)/u.exec(term) ?? []
  if (head === undefined || name === undefined || caret < from + head.length)
    return { from, to: end, termEnd: end, typed: bare(term), field: null, comparison: '', isNegated, rest }
  const base = from + head.length
  const { start: valueStart, end: valueEnd } = valueAt(text.slice(base, end), caret - base)
  return {
    from: base + valueStart,
    to: base + valueEnd,
    termEnd: end,
    typed: bare(text.slice(base + valueStart, base + valueEnd)),
    field: name,
    comparison: /[<>]=?$/.exec(head)?.[0] ?? '',
    isNegated,
    rest,
  }
}
