import { z } from 'zod'
import { Id, line, Mention, TimeOut } from './primitives'

/** One step of a type's list; who has it is an agent, a team, or whoever has the ticket. */
export const TypeStep = z.object({
  text: z.string(),
  agentId: z.string().nullable(),
  teamId: z.string().nullable(),
  after: z
    .array(z.number().int())
    .meta({ description: 'The places of earlier steps, counted from 0, that have to be done before' }),
  hours: z.number().int().nullable().meta({ description: 'How long it should take' }),
})
export type TypeStep = z.output<typeof TypeStep>
export const GivenSteps = z
  .array(
    z.strictObject({
      text: line(200),
      agentId: Id.nullable().default(null),
      teamId: Id.nullable().default(null),
      after: z.array(z.number().int().min(0)).max(30).default([]),
      hours: z.number().int().min(1).max(8760).nullable().default(null),
    }),
  )
  .max(30)

export const TicketStep = z.object({
  id: z.string(),
  text: z.string(),
  agent: Mention.nullable(),
  team: Mention.nullable(),
  hours: z.number().int().nullable(),
  waitsFor: z.array(z.string()).meta({ description: 'Steps still open that have to be done before, by their id' }),
  doneAt: TimeOut.nullable(),
  doneBy: Mention.nullable(),
})
export type TicketStep = z.output<typeof TicketStep>
