import type { Condition, Leaf } from '@foyer/contract/conditions'
import type { TicketFacts } from './facts'
import type { Reader } from './field'

/** A condition with every leaf bound to its field; knows nothing about what is asked for. */
export type BoundTree<Facts = TicketFacts> =
  | { all: BoundTree<Facts>[] }
  | { any: BoundTree<Facts>[] }
  | { not: BoundTree<Facts> }
  | { reader: Reader<Facts> }

export function mapTree<Facts>(condition: Condition, bindLeaf: (leaf: Leaf) => Reader<Facts>): BoundTree<Facts> {
  if ('all' in condition) return { all: condition.all.map((part) => mapTree(part, bindLeaf)) }
  if ('any' in condition) return { any: condition.any.map((part) => mapTree(part, bindLeaf)) }
  if ('not' in condition) return { not: mapTree(condition.not, bindLeaf) }
  return { reader: bindLeaf(condition) }
}

export function matchesTree<Facts>(tree: BoundTree<Facts>, facts: Facts): boolean {
  if ('all' in tree) return tree.all.every((part) => matchesTree(part, facts))
  if ('any' in tree) return tree.any.some((part) => matchesTree(part, facts))
  if ('not' in tree) return !matchesTree(tree.not, facts)
  return tree.reader.matches(facts)
}

export function readersOf<Facts>(tree: BoundTree<Facts>): Reader<Facts>[] {
  if ('all' in tree) return tree.all.flatMap(readersOf)
  if ('any' in tree) return tree.any.flatMap(readersOf)
  if ('not' in tree) return readersOf(tree.not)
  return [tree.reader]
}
