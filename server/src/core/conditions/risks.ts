import { Risk } from '@foyer/contract/tickets'
import type { TicketFacts } from './facts'
import type { Reader } from './field'
import {
  allOf,
  anyOf,
  compares,
  firstOf,
  isCategory,
  isGathered,
  isNull,
  isOwnerGone,
  isReceiverGone,
  isSet,
  isWithin,
  type SqlCondition,
} from './to-sql'

const hourMs = 3_600_000
/**
 * When a ticket begins to be at risk. A working day without an owner is long enough for somebody to have taken it, and so it
 * is for accepting a hand-over; after three days without an answer it needs a look whoever has it; and where the other side
 * has been silent for two weeks with no date set, nothing will ever bring the ticket back.
 */
export const riskAfterMs = {
  unowned: 8 * hourMs,
  unaccepted: 8 * hourMs,
  unanswered: 72 * hourMs,
  silent: 14 * 24 * hourMs,
}

type Open = 'open' | 'waiting'
type Rule = {
  in: readonly Open[]
  matches: (ticket: TicketFacts) => boolean
  toSql: () => readonly SqlCondition[]
}

/** Beyond its rule a ticket must be still to be dealt with: done, spam, merged and deleted ones are not at risk. */
function rulesAt(now: Date): Record<Risk, Rule> {
  const since = (ms: number): Date => new Date(now.getTime() - ms)
  const [unowned, unaccepted] = [since(riskAfterMs.unowned), since(riskAfterMs.unaccepted)]
  const [unanswered, silent] = [since(riskAfterMs.unanswered), since(riskAfterMs.silent)]
  const isBefore = (at: Date | null, limit: Date): boolean => at !== null && at < limit
  return {
    duePassed: {
      in: ['open', 'waiting'],
      matches: ({ dueAt }) => isBefore(dueAt, now),
      toSql: () => [isWithin('dueOrder', { from: null, to: now })],
    },
    promisePassed: {
      in: ['open', 'waiting'],
      matches: ({ promisedUntil }) => isBefore(promisedUntil, now),
      toSql: () => [isWithin('promisedUntil', { from: null, to: now })],
    },
    ownerGone: {
      in: ['open', 'waiting'],
      matches: (ticket) => ticket.isOwnerGone,
      toSql: () => [isOwnerGone],
    },
    handOverWaits: {
      in: ['open', 'waiting'],
      matches: ({ handedOverAt, isReceiverGone }) =>
        handedOverAt !== null && (handedOverAt < unaccepted || isReceiverGone),
      toSql: () => [
        isSet('handedOverAt'),
        anyOf([isWithin('handedOverAt', { from: null, to: unaccepted }), isReceiverGone]),
      ],
    },
    noOwner: {
      in: ['open'],
      matches: ({ assigneeId, waitingSince }) => assigneeId === null && isBefore(waitingSince, unowned),
      toSql: () => [isNull('assigneeId'), isWithin('waitingOrder', { from: null, to: unowned })],
    },
    waitsLong: {
      in: ['open'],
      matches: ({ waitingSince }) => isBefore(waitingSince, unanswered),
      toSql: () => [isWithin('waitingOrder', { from: null, to: unanswered })],
    },
    noNextStep: {
      in: ['waiting'],
      matches: ({ snoozedUntil, dueAt, promisedUntil, lastMessageAt, updatedAt }) =>
        [snoozedUntil, dueAt, promisedUntil].every((date) => date === null) &&
        lastMessageAt < silent &&
        updatedAt < silent,
      toSql: () => [
        ...[isNull('snoozedUntil'), isNull('dueAt'), isNull('promisedUntil')],
        isWithin('updatedAt', { from: null, to: silent }),
        // Minus the time of the last message: the index of what waits is in this order.
        compares('activityRank', '>', -silent.getTime()),
      ],
    },
  }
}

/** One condition for each category, for the indexes keep each apart. */
const partsOf = (rule: Rule): SqlCondition[] =>
  rule.in.map((category) =>
    allOf([isCategory([category]), isNull('mergedIntoId'), isNull('deletedAt'), ...rule.toSql()]),
  )

export function atRisk(now: Date): Reader {
  const rules = Object.values(rulesAt(now))
  return {
    matches: (ticket) =>
      ticket.mergedIntoId === null &&
      ticket.deletedAt === null &&
      rules.some((rule) => rule.in.some((one) => one === ticket.statusCategory) && rule.matches(ticket)),
    toSql: (isRequired) => (isRequired ? isGathered : anyOf)(rules.flatMap(partsOf)),
  }
}

/** The most pressing reason of a row of `tickets`, null where it is not at risk. */
export function riskOf(now: Date) {
  const rules = rulesAt(now)
  return firstOf(Risk.options.map((risk) => [risk, anyOf(partsOf(rules[risk]))] as const))
}
