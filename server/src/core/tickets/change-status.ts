import type { Ctx } from '../context'
import { type Act, stateColumns } from './act'
import { settlePromise } from './promise'
import { isSameState, type StatusRow, type TicketState } from './ticket'
import { readStatus } from './ticket-store'

/** Puts the ticket into a state and records what it was, so that undo can put all of it back. Done in time keeps a promise. */
export async function changeState(
  ctx: Ctx,
  act: Act,
  state: TicketState,
  status: Pick<StatusRow, 'waitsFor'>,
): Promise<void> {
  const before = act.now
  act.set(stateColumns(state))
  if (isSameState(before, state)) return
  const old = before.statusId === state.statusId ? status : await readStatus(ctx, before.statusId)
  act.record({
    body: {
      type: 'ticket.statusChanged',
      before: shown(before, old.waitsFor),
      after: shown(state, status.waitsFor),
      isReopened: state.reopenedCount > before.reopenedCount,
      waitingSinceBefore: before.waitingSince?.toISOString() ?? null,
      doneAtBefore: before.doneAt?.toISOString() ?? null,
    },
  })
  if (state.statusCategory === 'done' && before.statusCategory !== 'done') settlePromise(ctx, act, null)
}

const shown = (state: TicketState, waitsFor: string | null) => ({
  statusId: state.statusId,
  category: state.statusCategory,
  waitsFor,
  snoozedUntil: state.snoozedUntil?.toISOString() ?? null,
})
