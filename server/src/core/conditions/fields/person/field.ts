import type { Leaf } from '@foyer/contract/conditions'
import type { Known, Reader } from '../../field'
import type { PersonFacts } from '../../person-facts'
import type { SqlCondition } from '../../to-sql'

/** `tickets`: which tickets who asks may see, so that nobody learns from a count what a closed mailbox holds. */
export type KnownOfPeople = Omit<Known, 'rareWords'> & { tickets: SqlCondition }
export type PersonField = { name: string; bind(leaf: Leaf, known: KnownOfPeople): Reader<PersonFacts> }

export const definePersonField = <Value>(
  name: string,
  read: (leaf: Leaf, known: KnownOfPeople) => Value,
  readers: (value: Value) => Reader<PersonFacts>,
): PersonField => ({ name, bind: (leaf, known) => readers(read(leaf, known)) })
