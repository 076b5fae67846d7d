import type { Action, ActionName } from '@foyer/contract/actions'
import type { Ctx } from '../context'
import type { Act } from './act'
import { setIncident, setRootCause } from './incidents/incident-actions'
import { promise } from './promise'
import {
  assign,
  setCategory,
  setCustomer,
  setDates,
  setMailbox,
  setPriority,
  setSubject,
  setTeam,
  setType,
} from './property-actions'
import { setStatus, snooze } from './status-actions'
import { addTags, followTicket, removeTags, setField } from './tag-and-field-actions'

type Apply<Name extends ActionName> = (
  ctx: Ctx,
  act: Act,
  action: Extract<Action, { action: Name }>,
) => Promise<void> | void

/** The action table: one line an action. Rules and macros run the same functions. */
const table: { [Name in ActionName]: Apply<Name> } = {
  setStatus,
  snooze,
  setPriority,
  setType,
  setCategory,
  assign,
  setTeam,
  setMailbox,
  setCustomer,
  setSubject,
  setDates,
  promise,
  setIncident,
  setRootCause,
  addTags,
  removeTags,
  setField,
  follow: followTicket,
}

/** Carries actions out on one locked ticket, in order; asking for what is so already changes nothing. */
export async function applyActions(ctx: Ctx, act: Act, actions: readonly Action[]): Promise<void> {
  for (const action of actions) await applyOne(ctx, act, action)
}

async function applyOne<Name extends ActionName>(
  ctx: Ctx,
  act: Act,
  action: Extract<Action, { action: Name }>,
): Promise<void> {
  const apply: Apply<Name> = table[action.action as Name]
  await apply(ctx, act, action)
}
