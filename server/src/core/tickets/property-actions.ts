import type { Action } from '@foyer/contract/actions'
import { canSee, loadSeat, type TicketPlace } from '../access'
import type { Ctx } from '../context'
import type { Act } from './act'
import { assigneeCannotSee, categoryUnknown, customerUnknown, mailboxUnknown, teamUnknown, typeUnknown } from './errors'
import { canAccept } from './hand-overs/can-accept'
import { handOverColumns, handOverOf } from './hand-overs/hand-over-state'
import { beginSteps } from './steps/begin-steps'
import { exists, findCategory, findKnownPerson, findMailbox, findTypeByKey } from './ticket-store'

type Of<Name extends Action['action']> = Extract<Action, { action: Name }>

export function setPriority(_ctx: Ctx, act: Act, { priority }: Of<'setPriority'>): void {
  const before = act.now.priority
  if (before === priority) return
  act.set({ priority })
  act.record({ body: { type: 'ticket.priorityChanged', before, after: priority } })
}

export async function setType(ctx: Ctx, act: Act, { type }: Of<'setType'>): Promise<void> {
  const found = type === null ? null : await findTypeByKey(ctx, type)
  if (type !== null && found === null) throw typeUnknown()
  const before = act.now.typeId
  const after = found?.id ?? null
  if (before === after) return
  act.set({ typeId: after })
  act.record({ body: { type: 'ticket.typeChanged', before, after } })
  await beginSteps(ctx, act, after)
}

export async function setCategory(ctx: Ctx, act: Act, { categoryId }: Of<'setCategory'>): Promise<void> {
  const before = act.now.categoryId
  if (before === categoryId) return
  if (categoryId !== null && (await findCategory(ctx, categoryId)) === null) throw categoryUnknown()
  act.set({ categoryId })
  act.record({ body: { type: 'ticket.categoryChanged', before, after: categoryId } })
}

const placeOf = (act: Act): TicketPlace => act.now

/** Assignment alone opens nothing in a restricted mailbox, so who could not see the ticket is refused. */
export async function assertCanWorkOn(ctx: Ctx, agentId: string, place: TicketPlace): Promise<void> {
  if (!(await canWorkOn(ctx, agentId, place))) throw assigneeCannotSee()
}

/** Whether this agent has a seat, and would see the ticket as its assignee. */
export async function canWorkOn(ctx: Ctx, agentId: string, place: TicketPlace): Promise<boolean> {
  const seat = await loadSeat(ctx.db, agentId, { kind: 'session', id: agentId, authenticatedAt: ctx.now })
  return seat !== null && canSee(seat, { ...place, assigneeId: agentId })
}

export async function assign(ctx: Ctx, act: Act, { assigneeId }: Of<'assign'>): Promise<void> {
  const before = act.now.assigneeId
  if (before === assigneeId) return
  if (assigneeId !== null) await assertCanWorkOn(ctx, assigneeId, placeOf(act))
  act.set({ assigneeId })
  act.record({ body: { type: 'ticket.assigned', before, after: assigneeId } })
}

export async function setTeam(ctx: Ctx, act: Act, { teamId }: Of<'setTeam'>): Promise<void> {
  const before = act.now.teamId
  if (before === teamId) return
  if (teamId !== null && !(await exists(ctx, 'teams', teamId))) throw teamUnknown()
  act.set({ teamId })
  act.record({ body: { type: 'ticket.teamChanged', before, after: teamId } })
}

/**
 * Moving to a mailbox changes the brand with it; an assignee who could not see it there is let go first, and a hand-over that
 * nobody could accept there is taken back, so that newest first is the order in which all of it is undone.
 */
export async function setMailbox(ctx: Ctx, act: Act, { mailboxId }: Of<'setMailbox'>): Promise<void> {
  const { mailboxId: before, brandId: brandIdBefore } = act.now
  if (before === mailboxId) return
  const mailbox = mailboxId === null ? null : await findMailbox(ctx, mailboxId)
  if (mailboxId !== null && (mailbox === null || !mayPlaceIn(ctx, mailboxId))) throw mailboxUnknown()
  await letGoAt(ctx, act, { ...placeOf(act), mailboxId })
  const handOver = handOverOf(act.now)
  if (handOver !== null && !(await canAccept(ctx, { ...placeOf(act), mailboxId }, handOver))) {
    act.set(handOverColumns(null))
    act.record({ body: { type: 'ticket.handOverTakenBack', before: handOver, after: null } })
  }
  act.set({ mailboxId, ...(mailbox !== null && { brandId: mailbox.brandId }) })
  act.record({ body: { type: 'ticket.mailboxChanged', before, after: mailboxId, brandIdBefore } })
}

async function letGoAt(ctx: Ctx, act: Act, place: TicketPlace): Promise<void> {
  const { assigneeId } = act.now
  if (assigneeId === null) return
  const seat = await loadSeat(ctx.db, assigneeId, { kind: 'session', id: assigneeId, authenticatedAt: ctx.now })
  if (seat !== null && canSee(seat, place)) return
  act.set({ assigneeId: null })
  act.record({ body: { type: 'ticket.assigned', before: assigneeId, after: null } })
}

/** Nobody moves a ticket into a restricted mailbox that is closed to them. */
const mayPlaceIn = (ctx: Ctx, mailboxId: string): boolean =>
  ctx.actor.kind === 'system' || (ctx.actor.kind === 'agent' && !ctx.actor.mailboxes.closedIds.includes(mailboxId))

export async function setCustomer(ctx: Ctx, act: Act, { customerId }: Of<'setCustomer'>): Promise<void> {
  const before = act.now.customerId
  if (before === customerId) return
  const person = await findKnownPerson(ctx, customerId)
  if (person === null) throw customerUnknown()
  if (before === person.id) return
  const organizationBefore = act.now.organizationId
  act.set({ customerId: person.id, organizationId: person.organizationId })
  act.record({ body: { type: 'ticket.customerChanged', before, after: person.id } })
  if (organizationBefore !== person.organizationId)
    act.record({
      body: { type: 'ticket.organizationChanged', before: organizationBefore, after: person.organizationId },
    })
}

export function setSubject(_ctx: Ctx, act: Act, { subject }: Of<'setSubject'>): void {
  const before = act.now.subject
  if (before === subject) return
  act.set({ subject })
  act.record({ body: { type: 'ticket.subjectChanged' }, personal: { before, after: subject } })
}

export function setDates(_ctx: Ctx, act: Act, action: Of<'setDates'>): void {
  const before = { dueAt: iso(act.now.dueAt), startAt: iso(act.now.startAt) }
  const after = { dueAt: read(action.dueAt, before.dueAt), startAt: read(action.startAt, before.startAt) }
  if (before.dueAt === after.dueAt && before.startAt === after.startAt) return
  act.set({
    dueAt: after.dueAt === null ? null : new Date(after.dueAt),
    startAt: after.startAt === null ? null : new Date(after.startAt),
  })
  act.record({ body: { type: 'ticket.datesChanged', before, after } })
}

const iso = (date: Date | null): string | null => date?.toISOString() ?? null
const read = (given: string | null | undefined, before: string | null): string | null =>
  given === undefined ? before : given === null ? null : new Date(given).toISOString()
