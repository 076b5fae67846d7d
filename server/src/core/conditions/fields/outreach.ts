import { defineField } from '../field'
import { isOfOutreach } from '../to-sql'
import { readNames } from './reference'

/** By name or id: the tickets that hold one of its mails, wherever merges took them. */
export const outreach = defineField(
  'outreach',
  (leaf, known) => readNames('outreach', leaf, known).ids,
  (ids) => ({
    matches: (ticket) => ticket.outreachIds.some((id) => ids.includes(id)),
    toSql: () => isOfOutreach(ids),
  }),
)
