import type { TicketEvent } from '@foyer/contract/ticket-events'
import type { Translator } from '../../lib/i18n/translator'
import { dayAndTime } from '../../lib/time/moment'
import { linkName } from './merge/link-name'

const text = (value: unknown): string => (typeof value === 'string' ? value : '')
const count = (value: unknown): number => (typeof value === 'number' ? value : 0)
const record = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? { ...value } : {}

/** One fact of the history as a sentence without its author, names as they are now. */
export function eventText(event: TicketEvent, translator: Translator, statusName: (key: string) => string): string {
  const { t } = translator
  const { data, names } = event
  const name = (id: unknown): string => names[text(id)] ?? t('ticket.event.nobody')
  const moment = (iso: unknown): string => dayAndTime(new Date(text(iso)), translator)
  const tags = (Array.isArray(data.tagIds) ? data.tagIds : []).map(name).join(', ')
  switch (event.type) {
    case 'ticket.statusChanged':
      return t('ticket.event.status', { status: statusName(name(record(data.after).statusId)) })
    case 'ticket.assigned':
      return data.after === null ? t('ticket.event.unassigned') : t('ticket.event.assigned', { name: name(data.after) })
    case 'ticket.teamChanged':
      return data.after === null ? t('ticket.event.noTeam') : t('ticket.event.team', { name: name(data.after) })
    case 'ticket.priorityChanged':
      return t('ticket.event.priority', { priority: priorityText(text(data.after), { t }) })
    case 'ticket.tagged':
      return t('ticket.event.tagged', { tags })
    case 'ticket.untagged':
      return t('ticket.event.untagged', { tags })
    case 'ticket.categoryChanged':
      return data.after === null ? t('ticket.event.noCategory') : t('ticket.event.category', { name: name(data.after) })
    case 'ticket.mailboxChanged':
      return t('ticket.event.mailbox', { name: name(data.after) })
    case 'ticket.customerChanged':
      return t('ticket.event.customer', { name: name(data.after) })
    case 'ticket.participantAdded':
      return t('ticket.event.participant', { name: name(data.personId) })
    case 'ticket.followed':
      return data.agentId === event.actor.id
        ? t('ticket.event.follows')
        : t('ticket.event.followed', { name: name(data.agentId) })
    case 'ticket.unfollowed':
      return t('ticket.event.unfollowed')
    case 'ticket.typeChanged':
      return t('ticket.event.type')
    case 'ticket.subjectChanged':
      return t('ticket.event.subject')
    case 'ticket.datesChanged':
      return t('ticket.event.dates')
    case 'promise.given':
      return t('ticket.event.promised', { until: moment(record(data.after).until) })
    case 'promise.moved': {
      const { until } = record(data.after)
      if (typeof until === 'string') return t('ticket.event.promiseMoved', { until: moment(until) })
      return typeof record(data.before).brokenAt === 'string'
        ? t('ticket.event.promiseSettled')
        : t('ticket.event.promiseWithdrawn')
    }
    case 'promise.kept':
      return t('ticket.event.promiseKept', { until: moment(record(data.before).dueAt) })
    case 'promise.broken':
      return t('ticket.event.promiseBroken', { until: moment(record(data.before).dueAt) })
    case 'promise.warned':
      return t('ticket.event.promiseWarned', { until: moment(data.dueAt) })
    case 'ticket.stepsChanged':
      return t('ticket.event.steps')
    case 'step.done':
      return t('ticket.event.stepDone', { said: stepText(data) })
    case 'step.reopened':
      return t('ticket.event.stepReopened', { said: stepText(data) })
    case 'ticket.incidentChanged':
      return data.after === null
        ? t('ticket.event.incidentNone')
        : t('ticket.event.incident', { number: count(record(data.after).number) })
    case 'incident.causeChanged':
      return t('ticket.event.incidentCause')
    case 'incident.solved':
      return t(data.after === null ? 'ticket.event.incidentUnsolved' : 'ticket.event.incidentSolved')
    case 'reminder.set':
    case 'reminder.edited':
    case 'reminder.done':
    case 'reminder.reopened':
    case 'reminder.removed':
    case 'reminder.due':
      return reminderText(event, translator)
    case 'ticket.handedOver':
    case 'ticket.handOverAccepted':
    case 'ticket.handOverReturned':
    case 'ticket.handOverTakenBack':
      return handOverText(event, translator)
    case 'message.recalled':
      if (data.reason === 'sentBack')
        return t('ticket.event.sentBack', { name: name(data.authorId), said: text(record(data.personal).said) })
      return data.reason === 'customerWrote' || data.reason === 'answered'
        ? t('ticket.event.recalledForCustomer')
        : t('ticket.event.recalled')
    case 'message.released':
      return t('ticket.event.released', { name: name(data.authorId) })
    case 'ticket.merged':
      return t('ticket.event.merged', { number: count(data.targetNumber) })
    case 'ticket.unmerged':
      return t('ticket.event.unmerged', { number: count(data.targetNumber) })
    case 'ticket.mergedIn':
      return t('ticket.event.mergedIn', { number: count(data.sourceNumber) })
    case 'ticket.unmergedFrom':
      return t('ticket.event.unmergedFrom', { number: count(data.sourceNumber) })
    case 'ticket.split':
      return t('ticket.event.split', { number: count(data.newNumber) })
    case 'ticket.unsplit':
      return t('ticket.event.unsplit', { number: count(data.newNumber) })
    case 'ticket.linked':
      return t('ticket.event.linked', { number: count(data.otherNumber), kind: linkName(text(data.kind), t) })
    case 'ticket.unlinked':
      return t('ticket.event.unlinked', { number: count(data.otherNumber) })
    case 'macro.applied':
      return t('ticket.event.macro', { name: name(data.macroId) })
    case 'ticket.deleted':
      return t('ticket.event.deleted')
    case 'ticket.restored':
      return t('ticket.event.restored')
    default:
      return t('ticket.event.changed')
  }
}

function stepText({ stepId, after }: TicketEvent['data']): string {
  const step = (Array.isArray(after) ? after : []).map(record).find((one) => one.id === stepId)
  return text(step?.text)
}

function reminderText({ type, data, names }: TicketEvent, translator: Translator): string {
  const { t } = translator
  const { agentId, dueAt } = record(data.after ?? data.before)
  const nameOf = (id: unknown): string => names[text(id)] ?? t('ticket.event.nobody')
  const name = nameOf(agentId)
  if (type === 'reminder.due')
    return data.toId === data.agentId
      ? t('ticket.event.reminderDue', { name: nameOf(data.agentId) })
      : t('ticket.event.reminderLost', { name: nameOf(data.agentId) })
  if (type === 'reminder.done') return t('ticket.event.reminderDone', { name })
  if (type === 'reminder.reopened') return t('ticket.event.reminderReopened', { name })
  if (type === 'reminder.removed') return t('ticket.event.reminderRemoved', { name })
  const until = dayAndTime(new Date(text(dueAt)), translator)
  if (type === 'reminder.edited') return t('ticket.event.reminderEdited', { name, until })
  const said = text(record(data.personal).after)
  return said === ''
    ? t('ticket.event.reminderSet', { name, until })
    : t('ticket.event.reminderSaid', { name, until, said })
}

function handOverText({ type, data, names }: TicketEvent, { t }: Translator): string {
  const { byId, toId, teamId } = record(data.after ?? data.before)
  const { summary, tried, said } = record(data.personal)
  const nobody = t('ticket.event.nobody')
  const giver = names[text(byId)] ?? nobody
  const receiver = names[text(toId ?? teamId)] ?? nobody
  if (type === 'ticket.handOverAccepted') return t('ticket.event.handOverAccepted', { name: giver })
  if (type === 'ticket.handOverReturned') return t('ticket.event.handOverReturned', { name: giver, said: text(said) })
  if (type === 'ticket.handOverTakenBack') return t('ticket.event.handOverTakenBack', { name: receiver })
  // What was opened again by an undo says its words where it was given.
  if (typeof summary !== 'string') return t('ticket.event.handOverOpened', { name: receiver })
  return text(tried) === ''
    ? t('ticket.event.handedOver', { name: receiver, said: summary })
    : t('ticket.event.handedOverTried', { name: receiver, said: summary, tried: text(tried) })
}

/** The four priorities in the agent's language; what it does not know stands as it is. */
export function priorityText(priority: string, { t }: Pick<Translator, 't'>): string {
  const known = {
    low: t('ticket.priority.low'),
    normal: t('ticket.priority.normal'),
    high: t('ticket.priority.high'),
    urgent: t('ticket.priority.urgent'),
  }
  return Object.entries(known).find(([key]) => key === priority)?.[1] ?? priority
}
