import { Priority } from '@foyer/contract/tickets'
import { z } from 'zod'
import { defineField } from '../field'
import { isText } from '../to-sql'

export const priority = defineField(
  'priority',
  ({ value }) => z.array(Priority).parse(value),
  (values) => ({
    matches: (ticket) => values.some((value) => value === ticket.priority),
    toSql: () => isText('priority', values),
  }),
)
