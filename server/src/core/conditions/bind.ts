import { type Condition, findFault, type Leaf, wordsField } from '@foyer/contract/conditions'
import { type BoundTree, matchesTree, readersOf } from './bound-tree'
import type { TicketFacts } from './facts'
import { type Hidden, invalidLeaf, type Known, type Reader } from './field'
import { fieldOf } from './fields'
import { readWords } from './fields/words'
import { isNotSpam, isNull, type SqlCondition, toSql } from './to-sql'

/** A condition ready to be answered, by the database or in memory, with the same tickets either way. */
export type Bound = { toSql(): SqlCondition; matches(ticket: TicketFacts): boolean }

/**
 * Gives a condition its meaning at one moment for one person. What is spam, merged or deleted is found only by conditions
 * that name it. Throws `query.invalid` for what only the desk's names can show to be wrong.
 */
export function bindCondition(condition: Condition, known: Known): Bound {
  const asked = bindTree(condition, known)
  const revealed = new Set(readersOf(asked).flatMap((reader) => reader.reveals ?? []))
  const hidden = (Object.keys(notHidden) as Hidden[]).filter((kind) => !revealed.has(kind))
  const tree: BoundTree = { all: [asked, ...hidden.map((kind) => ({ reader: notHidden[kind] }))] }
  return { toSql: () => toSql(tree), matches: (ticket) => matchesTree(tree, ticket) }
}

const notHidden: Record<Hidden, Reader> = {
  spam: { matches: (ticket) => ticket.statusCategory !== 'spam', toSql: () => isNotSpam },
  merged: { matches: (ticket) => ticket.mergedIntoId === null, toSql: () => isNull('mergedIntoId') },
  deleted: { matches: (ticket) => ticket.deletedAt === null, toSql: () => isNull('deletedAt') },
}

function bindTree(condition: Condition, known: Known): BoundTree {
  if ('all' in condition) return { all: dropStopWords(condition.all, known).map((part) => bindTree(part, known)) }
  if ('any' in condition) return { any: bindAny(condition.any, known) }
  if ('not' in condition) return { not: bindTree(condition.not, known) }
  return { reader: bindLeaf(condition, known) }
}

function bindLeaf(leaf: Leaf, known: Known): Reader {
  const fault = findFault(leaf)
  const field = fieldOf(leaf.field)
  if (fault !== null || field === null)
    throw invalidLeaf(leaf, known, fault?.message ?? 'There is no such field.', fault?.suggestion ?? null)
  return field.bind(leaf, known)
}

const isWord = (part: Condition): part is Leaf => 'field' in part && part.field === wordsField

/** "the refund" means refund: a word no text in the desk's languages keeps would find nothing beside one that they do. */
function dropStopWords(parts: readonly Condition[], known: Known): readonly Condition[] {
  const isStop = (part: Condition): boolean =>
    isWord(part) && part.value.every((term) => known.names.words.get(term)?.isStop ?? false)
  const hasOther = parts.some((part) => isWord(part) && !isStop(part))
  return hasOther ? parts.filter((part) => !isStop(part)) : parts
}

/** Alternatives among free words are one search: apart, none of them could be found through the index. */
function bindAny(parts: readonly Condition[], known: Known): BoundTree[] {
  const terms = parts.filter(isWord)
  const others = parts.filter((part) => !isWord(part)).map((part) => bindTree(part, known))
  for (const term of terms) bindLeaf(term, known)
  if (terms.length === 0) return others
  const reader = readWords(
    terms.flatMap(({ value }) => value),
    known,
  )
  return [{ reader }, ...others]
}
