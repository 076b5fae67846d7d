import { isValues } from '@foyer/contract/conditions'
import { z } from 'zod'
import { defineField, type Hidden, type Reader } from '../field'
import { atRisk } from '../risks'
import {
  allOf,
  anyOf,
  hasReports,
  hasUnprovenMessage,
  isCategory,
  isFollowedBy,
  isNull,
  isOfferedTo,
  isPositive,
  isSet,
  isUnreadBy,
  isWithin,
  mentions,
  never,
  reminds,
} from '../to-sql'

const IsValue = z.enum(isValues)
type IsValue = z.output<typeof IsValue>
type Asking = { now: Date; meId: string | null }

const readers: Record<IsValue, (asking: Asking) => Reader> = {
  open: () => ({ matches: (ticket) => ticket.statusCategory === 'open', toSql: () => isCategory(['open']) }),
  snoozed: () => ({ matches: (ticket) => ticket.snoozedUntil !== null, toSql: () => isSet('snoozedUntil') }),
  unassigned: () => ({ matches: (ticket) => ticket.assigneeId === null, toSql: () => isNull('assigneeId') }),
  overdue: ({ now }) => ({
    matches: (ticket) =>
      ticket.dueAt !== null && ticket.dueAt < now && ['open', 'waiting'].includes(ticket.statusCategory),
    toSql: () => allOf([isCategory(['open', 'waiting']), isWithin('dueOrder', { from: null, to: now })]),
  }),
  promised: () => ({ matches: (ticket) => ticket.promisedUntil !== null, toSql: () => isSet('promisedUntil') }),
  atrisk: ({ now }) => atRisk(now),
  handover: () => ({
    matches: (ticket) => ticket.handedOverAt !== null && ['open', 'waiting'].includes(ticket.statusCategory),
    toSql: () => allOf([isCategory(['open', 'waiting']), isSet('handedOverAt')]),
  }),
  toaccept: ({ meId }) => ({
    matches: (ticket) =>
      ticket.handedOverAt !== null &&
      ['open', 'waiting'].includes(ticket.statusCategory) &&
      meId !== null &&
      ticket.receiverIds.includes(meId),
    toSql: () =>
      meId === null ? never : allOf([isCategory(['open', 'waiting']), isSet('handedOverAt'), isOfferedTo(meId)]),
  }),
  held: () => ({ matches: (ticket) => ticket.heldCount > 0, toSql: () => isPositive('heldCount') }),
  undelivered: () => ({
    matches: (ticket) => ticket.undeliveredCount > 0,
    toSql: () => isPositive('undeliveredCount'),
  }),
  unreleased: () => ({
    matches: (ticket) => ticket.unreleasedCount > 0,
    toSql: () => isPositive('unreleasedCount'),
  }),
  steps: () => ({ matches: (ticket) => ticket.openStepCount > 0, toSql: () => isPositive('openStepCount') }),
  unproven: () => ({
    matches: (ticket) => ticket.messages.some((message) => message.isUnproven),
    toSql: () => hasUnprovenMessage,
  }),
  followed: ({ meId }) => ({
    matches: (ticket) => meId !== null && ticket.followerIds.includes(meId),
    toSql: () => (meId === null ? never : isFollowedBy(meId)),
  }),
  mentioned: ({ meId }) => ({
    matches: (ticket) => meId !== null && ticket.mentionedIds.includes(meId),
    toSql: () => (meId === null ? never : mentions(meId)),
  }),
  reminder: ({ meId }) => ({
    matches: (ticket) => meId !== null && ticket.remindedIds.includes(meId),
    toSql: () => (meId === null ? never : reminds(meId)),
  }),
  incident: () => ({ matches: (ticket) => ticket.isIncident, toSql: () => hasReports }),
  unread: ({ meId }) => ({
    matches: (ticket) =>
      meId !== null &&
      (ticket.assigneeId === meId || ticket.followerIds.includes(meId) || ticket.mentionedIds.includes(meId)) &&
      ticket.unseenByIds.includes(meId),
    toSql: () => (meId === null ? never : isUnreadBy(meId)),
  }),
  merged: () => ({ matches: (ticket) => ticket.mergedIntoId !== null, toSql: () => isSet('mergedIntoId') }),
  deleted: () => ({ matches: (ticket) => ticket.deletedAt !== null, toSql: () => isSet('deletedAt') }),
}

export const is = defineField(
  'is',
  ({ value }, { now, meId }) => ({ values: z.array(IsValue).parse(value), now, meId }),
  ({ values, now, meId }) => {
    const each = values.map((value) => readers[value]({ now, meId }))
    const hidden: readonly Hidden[] = ['merged', 'deleted']
    return {
      matches: (ticket) => each.some((reader) => reader.matches(ticket)),
      toSql: (isRequired) => anyOf(each.map((reader) => reader.toSql(isRequired && each.length === 1))),
      reveals: hidden.filter((kind) => values.some((value) => value === kind)),
    }
  },
)
