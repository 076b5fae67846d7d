import { z } from 'zod'
import { statusCategories } from './conditions/fields'
import { TimeOut } from './primitives'

/** One cause behind many tickets, as one of them shows it. */
export const Incident = z.object({
  id: z.string(),
  number: z.number().int(),
  subject: z.string(),
  status: z.string(),
  statusCategory: z.enum(statusCategories),
  rootCause: z.string().nullable(),
  solution: z.string().nullable().meta({ description: 'HTML, with its placeholders; null until it is solved' }),
})
export type Incident = z.output<typeof Incident>

/** What a ticket has of an incident: of the one it is, and of the one it belongs to. */
export const incidentFields = {
  rootCause: z.string().nullable().meta({ description: 'What was behind it, where this ticket is an incident' }),
  solution: z
    .object({ html: z.string(), at: TimeOut })
    .nullable()
    .meta({ description: 'What the tickets of this incident were answered, with its placeholders' }),
  reports: z
    .object({ count: z.number().int(), openCount: z.number().int() })
    .meta({ description: 'The tickets of this incident, of those the caller may see; `incident:` finds them' }),
  incident: Incident.nullable().meta({
    description: 'The incident it belongs to; null as well where the caller may not see that',
  }),
}
