import { ImapFailure, type ImapSession } from '../../../platform/mail'
import type { Fetching, Place } from './fetching'
import { settleUids } from './ledger-store'

/** What becomes of mails over there, only after their commit here: moved, marked or deleted. */
export async function settleMails(
  at: Fetching,
  session: ImapSession,
  given: { place: Place; uids: readonly number[] },
): Promise<void> {
  const { place, uids } = given
  if (uids.length === 0) return
  await settle(at, session, given)
  await at.open.transact((ctx) => settleUids(ctx, place.key, uids))
}

async function settle(
  at: Fetching,
  session: ImapSession,
  { place, uids }: { place: Place; uids: readonly number[] },
): Promise<void> {
  const { afterFetch, moveTo } = at.source
  if (afterFetch === 'delete') return session.remove(uids)
  if (afterFetch === 'keyword') return session.mark(uids, place.opened)
  try {
    await session.move(uids, moveTo)
  } catch (error) {
    if (!(error instanceof ImapFailure) || error.kind !== 'refused') throw error
    // Most likely the folder is not there: made, and tried once more; what is said then is what is shown.
    await session.create(moveTo).catch(() => undefined)
    await session.move(uids, moveTo)
  }
}
