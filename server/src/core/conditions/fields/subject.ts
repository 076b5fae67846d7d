import { defineField } from '../field'
import { anyOf, contains } from '../to-sql'

/** A part of the subject, without case. */
export const subject = defineField(
  'subject',
  ({ value }) => value,
  (parts) => ({
    matches: (ticket) => parts.some((part) => ticket.subject.toLowerCase().includes(part.toLowerCase())),
    toSql: () => anyOf(parts.map((part) => contains('subject', part))),
  }),
)
