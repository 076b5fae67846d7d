import { Channel } from '@foyer/contract/tickets'
import { z } from 'zod'
import { defineField } from '../field'
import { isText } from '../to-sql'

export const channel = defineField(
  'channel',
  ({ value }) => z.array(Channel).parse(value),
  (values) => ({
    matches: (ticket) => values.some((value) => value === ticket.channel),
    toSql: () => isText('channel', values),
  }),
)
