import type { Leaf } from '@foyer/contract/conditions'
import { StatusCategory } from '@foyer/contract/tickets'
import type { z } from 'zod'
import { defineField, type Known, unknownValue } from '../field'
import { allOf, anyOf, isCategory, isId, type SqlCondition } from '../to-sql'

type Category = z.output<typeof StatusCategory>
type Wanted = { categories: Category[]; statuses: { id: string; category: Category }[] }

/** A category by its name, or one status by key or id; where a key is a category's name, the category is meant. */
function read(leaf: Leaf, known: Known): Wanted {
  const { statuses } = known.names
  const wanted: Wanted = { categories: [], statuses: [] }
  for (const value of leaf.value) {
    const category = StatusCategory.safeParse(value.toLowerCase())
    if (category.success) {
      wanted.categories.push(category.data)
      continue
    }
    const status =
      statuses.find(({ key, id }) => key === value || id === value.toLowerCase()) ??
      statuses.find(({ key }) => key.toLowerCase() === value.toLowerCase())
    if (status === undefined)
      throw unknownValue(leaf, known, value, [...StatusCategory.options, ...statuses.map(({ key }) => key)])
    wanted.statuses.push({ id: status.id, category: StatusCategory.parse(status.category) })
  }
  return wanted
}

export const status = defineField('status', read, ({ categories, statuses }) => ({
  matches: (ticket) =>
    categories.some((category) => category === ticket.statusCategory) ||
    statuses.some(({ id }) => id === ticket.statusId),
  toSql: () => {
    // The category stands beside the id, so that the category's partial indexes serve single statuses too.
    const single = statuses.map(
      ({ id, category }): SqlCondition => allOf([isCategory([category]), isId('statusId', [id])]),
    )
    return anyOf([...(categories.length > 0 ? [isCategory(categories)] : []), ...single])
  },
  reveals: categories.includes('spam') || statuses.some(({ category }) => category === 'spam') ? ['spam'] : [],
}))
