import type { Recipients } from '@foyer/contract/outreach'
import { mayOn, needsRelease, seatOf } from '../../core/access'
import type { Ctx } from '../../core/context'
import { readPeopleQuery } from '../../core/segments'
import { type Chosen, findChosen } from './chosen-store'
import { outreachMailboxUnknown, outreachNobody, outreachTooMany } from './errors'
import { findSender } from './sender-store'

const mostPersons = 5000

/** Everybody meant, of those the caller may see. */
export async function choose(ctx: Ctx, { personIds, addresses, query }: Recipients): Promise<Chosen[]> {
  const condition = query === null ? null : await readPeopleQuery(ctx, query)
  const chosen = await findChosen(ctx, { personIds, addresses, condition }, mostPersons)
  if (chosen.length === 0) throw outreachNobody()
  if (chosen.length > mostPersons) throw outreachTooMany(mostPersons)
  return chosen
}

/** A ticket in a mailbox before anybody has it, for asking what may be done there. */
export const placeIn = (mailboxId: string) => ({
  mailboxId,
  teamId: null,
  assigneeId: null,
  handedOverToId: null,
  handedOverToTeamId: null,
})

/** One that is closed to the caller is as unknown as one that never was. */
export async function assertMayWriteFrom(ctx: Ctx, mailboxId: string): Promise<{ needsRelease: boolean }> {
  const place = placeIn(mailboxId.toLowerCase())
  if (!mayOn(seatOf(ctx.actor), 'outreach.write', place)) throw outreachMailboxUnknown()
  if (!(await findSender(ctx, mailboxId)).isEnabled) throw outreachMailboxUnknown()
  return { needsRelease: needsRelease(ctx.actor, place) }
}
