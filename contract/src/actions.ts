import type { TicketChange } from './tickets'

/**
 * The one vocabulary of changes to a ticket. PATCH, bulk edits, undo and (later) macros and rules all speak it; every
 * action has an inverse that is an action again, read from the event it wrote (`before`).
 */
export type Action =
  | { action: 'setStatus'; status: string }
  | { action: 'snooze'; until: string | null }
  | { action: 'setPriority'; priority: NonNullable<TicketChange['priority']> }
  | { action: 'setType'; type: string | null }
  | { action: 'setCategory'; categoryId: string | null }
  | { action: 'assign'; assigneeId: string | null }
  | { action: 'setTeam'; teamId: string | null }
  | { action: 'setMailbox'; mailboxId: string | null }
  | { action: 'setCustomer'; customerId: string }
  | { action: 'setSubject'; subject: string }
  | { action: 'setDates'; dueAt?: string | null; startAt?: string | null }
  | { action: 'promise'; until: string | null }
  | { action: 'setIncident'; incidentId: string | null }
  | { action: 'setRootCause'; rootCause: string | null }
  | { action: 'addTags'; tags: string[] }
  | { action: 'removeTags'; tags: string[] }
  | { action: 'setField'; key: string; value: unknown }
  | { action: 'follow'; isFollowed: boolean }
export type ActionName = Action['action']

/** The plain fields of PATCH as actions, in the order in which they are carried out: what others look at comes first. */
export function changeToActions(change: TicketChange): Action[] {
  const actions: Action[] = []
  const add = (action: Action) => void actions.push(action)
  if (change.subject !== undefined) add({ action: 'setSubject', subject: change.subject })
  if (change.customerId !== undefined) add({ action: 'setCustomer', customerId: change.customerId })
  if (change.mailboxId !== undefined) add({ action: 'setMailbox', mailboxId: change.mailboxId })
  if (change.teamId !== undefined) add({ action: 'setTeam', teamId: change.teamId })
  if (change.assigneeId !== undefined) add({ action: 'assign', assigneeId: change.assigneeId })
  if (change.priority !== undefined) add({ action: 'setPriority', priority: change.priority })
  if (change.type !== undefined) add({ action: 'setType', type: change.type })
  if (change.categoryId !== undefined) add({ action: 'setCategory', categoryId: change.categoryId })
  if (change.addTags?.length) add({ action: 'addTags', tags: change.addTags })
  if (change.removeTags?.length) add({ action: 'removeTags', tags: change.removeTags })
  for (const [key, value] of Object.entries(change.customFields ?? {})) add({ action: 'setField', key, value })
  if (change.incidentId !== undefined) add({ action: 'setIncident', incidentId: change.incidentId })
  if (change.rootCause !== undefined) add({ action: 'setRootCause', rootCause: change.rootCause })
  const dates = {
    ...(change.dueAt !== undefined && { dueAt: change.dueAt }),
    ...(change.startAt !== undefined && { startAt: change.startAt }),
  }
  if (Object.keys(dates).length > 0) add({ action: 'setDates', ...dates })
  if (change.status !== undefined) add({ action: 'setStatus', status: change.status })
  if (change.snoozedUntil !== undefined) add({ action: 'snooze', until: change.snoozedUntil })
  if (change.promisedUntil !== undefined) add({ action: 'promise', until: change.promisedUntil })
  // Written at once, so nothing that may still be refused comes behind it.
  if (change.isFollowed !== undefined) add({ action: 'follow', isFollowed: change.isFollowed })
  return actions
}
