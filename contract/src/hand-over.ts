import { z } from 'zod'
import { Mention, TimeOut } from './primitives'

/** A ticket offered to somebody else, until they accept it or give it back. */
export const HandOver = z.object({
  id: z.string(),
  by: Mention.nullable(),
  to: Mention.nullable().meta({ description: 'The agent it is offered to; null: to a team' }),
  team: Mention.nullable().meta({ description: 'The team of which anybody may accept it' }),
  at: TimeOut,
  summary: z.string(),
  tried: z.string().meta({ description: 'What was tried already; empty where nothing was said' }),
  writer: z.enum(['giver', 'receiver']).meta({ description: 'Who writes to the customer until it is accepted' }),
  isMine: z.boolean().meta({ description: 'Offered to the caller, alone or as one of the team' }),
  isReceiverGone: z.boolean().meta({ description: 'Nobody is left who could accept it: the seat or the team is gone' }),
})
export type HandOver = z.output<typeof HandOver>
