import { hasValues } from '@foyer/contract/conditions'
import { z } from 'zod'
import { defineField, type Reader } from '../field'
import { anyOf, hasDraftBy, hasNote, isPositive, never } from '../to-sql'

const HasValue = z.enum(hasValues)

/** Drafts are private: `has:draft` means one of who asks. */
const readers: Record<z.output<typeof HasValue>, (meId: string | null) => Reader> = {
  attachment: () => ({ matches: (ticket) => ticket.attachmentCount > 0, toSql: () => isPositive('attachmentCount') }),
  draft: (meId) => ({
    matches: (ticket) => meId !== null && ticket.draftAgentIds.includes(meId),
    toSql: () => (meId === null ? never : hasDraftBy(meId)),
  }),
  note: () => ({
    matches: (ticket) => ticket.messages.some((message) => message.visibility === 'internal'),
    toSql: () => hasNote,
  }),
}

export const has = defineField(
  'has',
  ({ value }, { meId }) => ({ values: z.array(HasValue).parse(value), meId }),
  ({ values, meId }) => {
    const each = values.map((value) => readers[value](meId))
    return {
      matches: (ticket) => each.some((reader) => reader.matches(ticket)),
      toSql: (isRequired) => anyOf(each.map((reader) => reader.toSql(isRequired && each.length === 1))),
    }
  },
)
