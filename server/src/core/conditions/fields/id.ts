import { readId } from '../../../platform/ids'
import { defineField } from '../field'
import { isId } from '../to-sql'

/** A malformed id is as unknown as one that never was. */
export const id = defineField(
  'id',
  ({ value }) => value.flatMap((one) => readId(one) ?? []),
  (ids) => ({
    matches: (ticket) => ids.includes(ticket.id),
    toSql: () => isId('id', ids),
  }),
)
