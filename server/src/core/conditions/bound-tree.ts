import type { TicketFacts } from './facts'
import type { Reader } from './field'

/** A condition with every leaf bound to its field; knows nothing about tickets. */
export type BoundTree = { all: BoundTree[] } | { any: BoundTree[] } | { not: BoundTree } | { reader: Reader }

export function matchesTree(tree: BoundTree, ticket: TicketFacts): boolean {
  if ('all' in tree) return tree.all.every((part) => matchesTree(part, ticket))
  if ('any' in tree) return tree.any.some((part) => matchesTree(part, ticket))
  if ('not' in tree) return !matchesTree(tree.not, ticket)
  return tree.reader.matches(ticket)
}

export function readersOf(tree: BoundTree): Reader[] {
  if ('all' in tree) return tree.all.flatMap(readersOf)
  if ('any' in tree) return tree.any.flatMap(readersOf)
  if ('not' in tree) return readersOf(tree.not)
  return [tree.reader]
}
