import { findFault } from './check-leaf'
import { allOf, anyOf, type Condition, everything, findExcess, type Leaf, notOf, wordsField } from './condition'
import { type FieldSet, ticketFields } from './fields'
import { readFieldLeaf } from './read-leaf'
import { QueryFault, type QueryProblem, Scanner } from './scan'

/** `positionOf` says where a leaf stands, for faults that only the desk's own names can show. */
export type ParsedQuery =
  | { ok: true; condition: Condition; positionOf: (leaf: Leaf) => number }
  | { ok: false; problem: QueryProblem }

/**
 * Reads the text form. Nothing is guessed: an unknown field, a broken value or an open parenthesis is a problem with its
 * place. An empty text asks for everything.
 */
export function parseQuery(text: string, among: FieldSet = ticketFields): ParsedQuery {
  try {
    const parser = new Parser(new Scanner(text), among)
    const condition = parser.readQuery()
    return { ok: true, condition, positionOf: (leaf) => parser.positions.get(leaf) ?? 0 }
  } catch (error) {
    if (error instanceof QueryFault) return { ok: false, problem: error.problem }
    throw error
  }
}

class Parser {
  readonly positions = new Map<Leaf, number>()

  constructor(
    private readonly scanner: Scanner,
    private readonly among: FieldSet,
  ) {}

  readQuery(): Condition {
    const { scanner } = this
    scanner.skipSpace()
    if (scanner.next === undefined) return everything
    const condition = this.readOr()
    if (scanner.next === ')') scanner.fail('This parenthesis was never opened.', scanner.at)
    const excess = findExcess(condition)
    if (excess !== null) scanner.fail(excess.message, this.positions.get(excess.leaf) ?? 0)
    return condition
  }

  private readOr(): Condition {
    const parts = [this.readAnd()]
    while (this.scanner.isAtKeyword('OR')) {
      this.scanner.take('OR')
      parts.push(this.readAnd())
    }
    return anyOf(parts)
  }

  private readAnd(): Condition {
    const { scanner } = this
    const parts: Condition[] = []
    scanner.skipSpace()
    const start = scanner.at
    while (scanner.next !== undefined && scanner.next !== ')' && !scanner.isAtKeyword('OR')) {
      if (scanner.isAtKeyword('AND') && parts.length > 0) {
        scanner.take('AND')
        parts.push(this.readOperand())
      } else {
        const part = this.readNot()
        if (part !== null) parts.push(part)
      }
      scanner.skipSpace()
    }
    if (parts.length === 0) return scanner.fail('There is nothing to look for here.', Math.min(start, scanner.at))
    return allOf(parts)
  }

  /** What must follow `-`, `NOT` and `AND`. */
  private readOperand(): Condition {
    this.scanner.skipSpace()
    const start = this.scanner.at
    const { next } = this.scanner
    const part = next === undefined || next === ')' || this.scanner.isAtKeyword('OR') ? null : this.readNot()
    return part ?? this.scanner.fail('Something must follow here.', start)
  }

  /** Null for punctuation that stands alone, as in a pasted "Tom & Jerry". */
  private readNot(): Condition | null {
    const { scanner } = this
    if (scanner.isAtKeyword('NOT')) {
      scanner.take('NOT')
      return notOf(this.readOperand())
    }
    if (scanner.next === '-' && /\S/.test(scanner.text[scanner.at + 1] ?? ' ')) {
      scanner.take('-')
      return notOf(this.readOperand())
    }
    return this.readPrimary()
  }

  private readPrimary(): Condition | null {
    const { scanner } = this
    const start = scanner.at
    if (scanner.take('(')) {
      const inner = this.readOr()
      if (!scanner.take(')')) scanner.fail('This parenthesis is never closed.', start)
      return inner
    }
    const field = scanner.isAtQuote() ? null : readFieldLeaf(scanner, this.among)
    if (field !== null) return this.place(field.leaf, field.position)
    const word = scanner.isAtQuote() ? scanner.takeQuoted() : scanner.takeWord()
    if (!/[\p{L}\p{N}]/u.test(word)) return null
    const leaf: Leaf = { field: wordsField, op: 'is', value: [word] }
    const fault = findFault(leaf, this.among)
    if (fault !== null) scanner.fail(fault.message, start, { length: word.length })
    return this.place(leaf, start)
  }

  private place(leaf: Leaf, position: number): Leaf {
    this.positions.set(leaf, position)
    return leaf
  }
}
