import type { Reading } from '@foyer/contract/reading'
import { readId } from '../../platform/ids'
import { seatOf } from '../access'
import type { Ctx } from '../context'
import { messageUnknown } from './errors'
import { findReading, moveRead, moveReadBack } from './read-store'
import { findTicket } from './ticket-store'

/** What an agent has read is theirs alone: no event, no version, nothing anybody else is told. */
export async function readUpTo(ctx: Ctx, ref: string, messageId: string): Promise<Reading> {
  const whose = await whoseTicket(ctx, ref)
  const id = readId(messageId)
  if (id === null || !(await moveRead(ctx, whose, id))) throw messageUnknown()
  return findReading(ctx, whose)
}

export async function unreadTicket(ctx: Ctx, ref: string): Promise<Reading> {
  const whose = await whoseTicket(ctx, ref)
  await moveReadBack(ctx, whose)
  return findReading(ctx, whose)
}

const whoseTicket = async (ctx: Ctx, ref: string) => ({
  agentId: seatOf(ctx.actor).personId,
  ticketId: (await findTicket(ctx, ref)).id,
})
