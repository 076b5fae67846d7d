import type { Action } from '@foyer/contract/actions'
import type { Ctx } from '../context'
import type { Act } from './act'
import { changeState } from './change-status'
import { snoozeInPast, statusNeedsDate, statusUnknown } from './errors'
import { enterStatus } from './ticket'
import { findStatus, readStatus } from './ticket-store'

type Of<Name extends Action['action']> = Extract<Action, { action: Name }>

/** Takes a status' key, or a category for its first status. A status that waits for a date is entered by `snooze`. */
export async function setStatus(ctx: Ctx, act: Act, action: Of<'setStatus'>): Promise<void> {
  // A category the ticket is in already is no change: "keep open" keeps an own open status too.
  if (act.now.statusCategory === action.status && action.status !== 'waiting') return
  const status = await findStatus(ctx, action.status)
  if (status === null) throw statusUnknown()
  if (status.waitsFor === 'date' && act.now.snoozedUntil === null) throw statusNeedsDate()
  await changeState(ctx, act, enterStatus(act.now, status, ctx.now), status)
}

/** Until a time: `waiting` with a date. null wakes the ticket to `open`. */
export async function snooze(ctx: Ctx, act: Act, action: Of<'snooze'>): Promise<void> {
  const current = await readStatus(ctx, act.now.statusId)
  if (action.until === null) {
    if (current.waitsFor !== 'date') return
    const open = await findStatus(ctx, 'open')
    if (open === null) throw statusUnknown()
    return changeState(ctx, act, enterStatus(act.now, open, ctx.now), open)
  }
  const until = new Date(action.until)
  if (until <= ctx.now) throw snoozeInPast()
  const status = current.waitsFor === 'date' ? current : await findStatus(ctx, 'snoozed')
  if (status === null) throw statusUnknown()
  await changeState(ctx, act, { ...enterStatus(act.now, status, ctx.now), snoozedUntil: until }, status)
}
