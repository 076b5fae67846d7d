import { defineField } from '../field'
import { anyOf, hasNoTag, hasTag } from '../to-sql'
import { readNames } from './reference'

export const tag = defineField(
  'tag',
  (leaf, known) => readNames('tag', leaf, known),
  ({ ids, withNone }) => ({
    matches: (ticket) => (withNone && ticket.tagIds.length === 0) || ticket.tagIds.some((tagId) => ids.includes(tagId)),
    toSql: () => (withNone ? anyOf([hasTag(ids), hasNoTag]) : hasTag(ids)),
  }),
)
