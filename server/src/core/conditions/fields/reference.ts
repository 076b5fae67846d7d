import type { Leaf } from '@foyer/contract/conditions'
import type { TicketFacts } from '../facts'
import { defineField, type Field, type Known } from '../field'
import type { LookedUp } from '../name-store'
import { anyOf, isId, isNull } from '../to-sql'

export type Wanted = { ids: readonly string[]; withNone: boolean }
type Column = 'teamId' | 'assigneeId' | 'mailboxId' | 'brandId' | 'categoryId' | 'typeId'

/** Ids of what a leaf names. A name nobody has (any more) is found nowhere, so that an old view stays a view. */
export function readNames(kind: LookedUp, leaf: Leaf, known: Known): Wanted {
  const ids = leaf.value.filter((value) => value !== 'none').flatMap((value) => known.names.idsOf(kind, value))
  return { ids: [...new Set(ids)], withNone: leaf.value.includes('none') }
}

/** A field that points at one row of another table. */
export const defineReference = (name: string, column: Column, read: (leaf: Leaf, known: Known) => Wanted): Field =>
  defineField(name, read, ({ ids, withNone }) => ({
    matches: (ticket: TicketFacts) => {
      const id = ticket[column]
      return id === null ? withNone : ids.includes(id)
    },
    toSql: () =>
      withNone ? anyOf([...(ids.length > 0 ? [isId(column, ids)] : []), isNull(column)]) : isId(column, ids),
  }))
