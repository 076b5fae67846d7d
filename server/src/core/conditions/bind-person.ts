import { type Condition, findFault, personFields } from '@foyer/contract/conditions'
import { mapTree, matchesTree } from './bound-tree'
import { invalidLeaf } from './field'
import { personFieldOf } from './fields/person'
import type { KnownOfPeople } from './fields/person/field'
import type { PersonFacts } from './person-facts'
import { type SqlCondition, toSql } from './to-sql'

export type BoundPerson = { toSql(): SqlCondition; matches(person: PersonFacts): boolean }

/** `bindCondition` for questions over persons. Who may be found at all is `visiblePeople`'s word, beside this. */
export function bindPersonCondition(condition: Condition, known: KnownOfPeople): BoundPerson {
  const tree = mapTree<PersonFacts>(condition, (leaf) => {
    const fault = findFault(leaf, personFields)
    const field = personFieldOf(leaf.field)
    if (fault !== null || field === null)
      throw invalidLeaf(leaf, known, fault?.message ?? 'There is no such field.', fault?.suggestion ?? null)
    return field.bind(leaf, known)
  })
  return { toSql: () => toSql(tree), matches: (person) => matchesTree(tree, person) }
}
