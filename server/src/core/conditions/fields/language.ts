import { defineField } from '../field'
import { anyOf, isNull, isText } from '../to-sql'

export const language = defineField(
  'language',
  ({ value }) => ({
    codes: value.filter((one) => one !== 'none').map((one) => one.toLowerCase()),
    withNone: value.includes('none'),
  }),
  ({ codes, withNone }) => ({
    matches: (ticket) => (ticket.language === null ? withNone : codes.includes(ticket.language)),
    toSql: () =>
      anyOf([...(codes.length > 0 ? [isText('language', codes)] : []), ...(withNone ? [isNull('language')] : [])]),
  }),
)
