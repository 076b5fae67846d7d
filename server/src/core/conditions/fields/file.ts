import { defineField } from '../field'
import { anyOf, hasFileWith } from '../to-sql'

/** Words or phrases in the name or the text of a file, any of which will do. */
export const file = defineField(
  'file',
  ({ value }, known) => ({ terms: value, queries: value.flatMap((one) => known.names.words.get(one)?.tsquery ?? []) }),
  ({ terms, queries }) => ({
    matches: (ticket) => terms.some((term) => ticket.fileMatches(term)),
    toSql: (isRequired) => anyOf(queries.map((query) => hasFileWith(query, isRequired && queries.length === 1))),
  }),
)
