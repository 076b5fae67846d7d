import type { Hours } from '../../../core/schedules'

export type TargetName = 'firstReply' | 'nextReply' | 'resolution'
export type Priority = 'low' | 'normal' | 'high' | 'urgent'

/** A share of the target, or seconds before due; both business time. */
export type Warning = { share: number } | { secondsBefore: number }

/** A policy as one of its versions says it. */
export interface Policy {
  id: string
  version: number
  scheduleId: string
  hours: readonly Hours[]
  /** Seconds of business time; null or absent: none. */
  targets: Partial<Record<TargetName, Partial<Record<Priority, number | null>>>>
  warnings: readonly Warning[]
}

export interface Holder {
  agentId: string | null
  teamId: string | null
}

/** What clocks look at, in whole seconds since 1970 (measures §3.2, §3.3, §3.6). */
export type Moment = { at: number } & (
  | { kind: 'opened'; category: string }
  /** A customer message; one that was held counts from when it was received, once it is admitted. */
  | { kind: 'customer'; id: string; receivedAt: number }
  /** A reply when it is released. */
  | { kind: 'reply'; answers: readonly string[] }
  | { kind: 'category'; category: string }
  /** `isEscalation`: made by a rule that a clock set off; clocks that run already keep theirs. */
  | { kind: 'priority'; priority: Priority; isEscalation: boolean }
  | { kind: 'policy'; policy: Policy | null; isEscalation: boolean }
  | { kind: 'holder'; holder: Holder }
  /** Another ticket came into this one, with its messages nobody had answered; `isJudged`: their clock had its verdict. */
  | { kind: 'mergedIn'; unanswered: readonly Unanswered[]; isJudged: boolean }
  /** This one went into another; or is gone for good. */
  | { kind: 'ended'; reason: 'merged' | 'erased' }
  /** Messages went off into a ticket of their own. */
  | { kind: 'takenOff'; ids: readonly string[] }
)

export interface Unanswered {
  id: string
  receivedAt: number
}
