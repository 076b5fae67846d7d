import { loadSeat } from '../../core/access'
import type { Ctx } from '../../core/context'
import { writeFollowUp } from '../../core/tickets'
import { inSavepoint } from '../../platform/db'
import { AppError } from '../../platform/errors'
import { findMailed } from './chosen-store'
import { refusalOf } from './judge'
import { lockOutreach } from './outreach-store'
import { type FollowUpDue, noteFollowUp, takeFollowUps } from './person-store'
import { readFiller, sessionOf } from './run-outreach'

const batch = 20
const dayMs = 86_400_000

/** Once a mail has left, what follows it is planned: a scheduled reply, which an answer takes back. How many it saw to. */
export async function planFollowUps(ctx: Ctx): Promise<number> {
  const due = await takeFollowUps(ctx, batch)
  for (const one of due) await noteFollowUp(ctx, one, await planOne(ctx, one))
  return due.length
}

/** Null where it is not to be: somebody answered, the address turned out dead, its agent may not write there any more. */
async function planOne(ctx: Ctx, due: FollowUpDue): Promise<string | null> {
  const outreach = await lockOutreach(ctx, due.outreachId)
  const seat = outreach === null ? null : await loadSeat(ctx.db, outreach.agentId, sessionOf(outreach))
  if (outreach === null || seat === null) return null
  const own = ctx.as(seat, { isAmongMany: true })
  const person = await findMailed(own, due.outreachId, due.position)
  const filler = await readFiller(own, outreach)
  if (person === null || filler instanceof AppError) return null
  const { followUpHtml: html, missing } = filler.fill(person)
  const { address } = person
  if (html === null || address === null || refusalOf(person, missing) !== null) return null
  const at = new Date(Math.max(ctx.now.getTime() + 60_000, due.sentAt.getTime() + (outreach.followUpDays ?? 1) * dayMs))
  try {
    return await inSavepoint(ctx.db, () => writeFollowUp(own, due.messageId, { html, address, at }))
  } catch (error) {
    if (error instanceof AppError) return null
    throw error
  }
}
