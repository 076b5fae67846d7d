import { z } from 'zod'
import { Mention, TimeOut } from './primitives'

/** Somebody is told at a time that this ticket wants them; it stands there until it is ticked off. */
export const Reminder = z.object({
  id: z.string(),
  agent: Mention.meta({ description: 'Who is told' }),
  setBy: Mention.nullable(),
  text: z.string().meta({ description: 'What it is about; empty where nothing was said' }),
  dueAt: TimeOut,
  isTold: z.boolean().meta({ description: 'Its time has come, and they were told' }),
})
export type Reminder = z.output<typeof Reminder>
