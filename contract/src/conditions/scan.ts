import { unsafeText } from './check-leaf'
import { limits } from './condition'

/** Why a text is no query, and where: `position` counts UTF-16 units from 0, as a text field does. */
export type QueryProblem = {
  message: string
  position: number
  length: number
  suggestion: string | null
  /** The name before the colon, where that is what is wrong. */
  unknownField: string | null
}

type ProblemPlace = Partial<Pick<QueryProblem, 'length' | 'suggestion' | 'unknownField'>>

/** Ends the reading of one text; never leaves `parseQuery`. */
export class QueryFault extends Error {
  constructor(readonly problem: QueryProblem) {
    super(problem.message)
  }
}

/** The quotes of keyboards that think along. */
const quote = /["“”„]/
const wordEnd = /[\s()"“”„]/
const valueEnd = /[\s(),"“”„]/
const isIn = (pattern: RegExp, character: string | undefined): boolean =>
  character !== undefined && pattern.test(character)

/** A cursor over the text: knows characters and quotes, and nothing of fields. */
export class Scanner {
  at = 0

  constructor(readonly text: string) {
    const unsafe = unsafeText.exec(text)
    if (text.length > limits.text) this.fail(`A query has at most ${limits.text} characters.`, limits.text)
    if (unsafe !== null) this.fail('Contains a character that no text may hold.', unsafe.index)
  }

  fail(message: string, position: number, more: ProblemPlace = {}): never {
    const { length = 1, suggestion = null, unknownField = null } = more
    throw new QueryFault({ message, position, length, suggestion, unknownField })
  }

  get next(): string | undefined {
    return this.text[this.at]
  }

  skipSpace(): void {
    while (isIn(/\s/, this.next)) this.at++
  }

  isAtQuote(): boolean {
    return isIn(quote, this.next)
  }

  /** Takes `expected` where it stands here. */
  take(expected: string): boolean {
    if (!this.text.startsWith(expected, this.at)) return false
    this.at += expected.length
    return true
  }

  /** Is an operator written in capitals (`OR`) here, as a word of its own? */
  isAtKeyword(keyword: string): boolean {
    const after = this.text[this.at + keyword.length]
    return this.text.startsWith(keyword, this.at) && (after === undefined || isIn(wordEnd, after))
  }

  /** `status:`, `waiting>=` … with the position moved behind it; null where a plain word stands. `http://` is one. */
  takeFieldName(): { name: string; operator: ':' | '>' | '>=' | '<' | '<='; position: number } | null {
    const pattern = /([\p{L}_][\p{L}\p{N}_.-]*)(:(?!\/\/)|>=|<=|>|<)/uy
    pattern.lastIndex = this.at
    const [whole, name, operator] = pattern.exec(this.text) ?? []
    if (whole === undefined || name === undefined) return null
    const position = this.at
    this.at += whole.length
    return { name, operator: operator as ':' | '>' | '>=' | '<' | '<=', position }
  }

  takeQuoted(): string {
    const start = this.at++
    let value = ''
    for (;;) {
      const character = this.next
      if (character === undefined) return this.fail('This quotation mark is never closed.', start)
      this.at++
      if (quote.test(character)) return value
      const escaped = character === '\\' ? this.next : undefined
      if (escaped === '\\' || isIn(quote, escaped)) this.at++
      value += escaped === '\\' || isIn(quote, escaped) ? escaped : character
    }
  }

  takeWord(): string {
    return this.takeUntil(wordEnd)
  }

  takeValue(): string {
    return this.takeUntil(valueEnd)
  }

  private takeUntil(end: RegExp): string {
    const start = this.at
    while (this.next !== undefined && !isIn(end, this.next)) this.at++
    return this.text.slice(start, this.at)
  }
}
