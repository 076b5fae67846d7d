import { z } from 'zod'

/** What a change of many tickets writes on each of them. */
export const ReplyToMany = z.object({
  html: z.string(),
  status: z.string().optional(),
  incidentId: z.string(),
  asOf: z.string(),
})
