import type { MacroAction } from './macros'

/**
 * Every fact the history can hold. `data` carries before and after by id, never by name; texts, names and addresses go
 * into `personal`, the one part that erasing a person blanks. Versioned by `schemaVersion` on the row.
 */
type Change<Type extends string, Value> = { type: Type; before: Value; after: Value }
type StatusState = { statusId: string; category: string; waitsFor: string | null; snoozedUntil: string | null }

/**
 * The running promise, all null without. `dueAt` is the time the customer was told, which judges; `until` may have been moved
 * or withdrawn since without telling.
 */
export type PromiseState = {
  until: string | null
  dueAt: string | null
  givenAt: string | null
  byId: string | null
  brokenAt: string | null
}

/** What waits to be accepted by somebody else. Who gave it, and to whom: an agent, or anybody of a team. */
export type HandOverState = { id: string; at: string; byId: string | null; toId: string | null; teamId: string | null }

/** One step of a ticket: as its type's list said when it got the type, and who did it when. */
export type StepState = {
  id: string
  text: string
  agentId: string | null
  teamId: string | null
  after: string[]
  hours: number | null
  doneAt: string | null
  doneById: string | null
}

/** An incident as one of its tickets names it. */
export type IncidentState = { id: string; number: number }

/** A reminder as it stands; its text is in `personal`. */
export type ReminderState = { agentId: string; dueAt: string; doneAt: string | null; doneById: string | null }

type Merging = {
  mergeId: string
  sourceId: string
  sourceNumber: number
  targetId: string
  targetNumber: number
}

export type TicketEventBody =
  | {
      type: 'ticket.opened'
      channel: string
      mailboxId: string | null
      brandId: string
      customerId: string
      organizationId: string | null
      opener: string
      origin: 'new' | 'split' | 'followUp' | 'import'
      followUpOfId: string | null
      teamId: string | null
      assigneeId: string | null
      statusId: string
      priority: string
    }
  | (Change<'ticket.statusChanged', StatusState> & {
      isReopened: boolean
      waitingSinceBefore: string | null
      /** Older events do not say. */
      doneAtBefore?: string | null
    })
  | Change<'ticket.assigned', string | null>
  | Change<'ticket.teamChanged', string | null>
  | Change<'ticket.priorityChanged', string>
  | Change<'ticket.typeChanged', string | null>
  | Change<'ticket.categoryChanged', string | null>
  | { type: 'ticket.tagged'; tagIds: string[] }
  | { type: 'ticket.untagged'; tagIds: string[] }
  | { type: 'ticket.fieldChanged'; key: string }
  /** With `personMergeId` because the person was merged: taken back by taking that back. */
  | (Change<'ticket.customerChanged', string> & { personMergeId?: string })
  | Change<'ticket.organizationChanged', string | null>
  | (Change<'ticket.mailboxChanged', string | null> & {
      /** Older events do not say. */
      brandIdBefore?: string
    })
  | { type: 'ticket.subjectChanged' }
  | Change<'ticket.incidentChanged', IncidentState | null>
  /** Of an incident; the words are in `personal`, before and after. */
  | { type: 'incident.causeChanged' }
  /** Its tickets were answered as one act; `personal` has the answer, before and after. */
  | (Change<'incident.solved', { at: string } | null> & { bulkId: string | null })
  | Change<'ticket.datesChanged', { dueAt: string | null; startAt: string | null }>
  /** `messageId`: the reply that it was given with, or that kept it. */
  | (Change<'promise.given' | 'promise.kept', PromiseState> & { messageId: string | null })
  /** Without a word to the customer; to null: withdrawn. */
  | Change<'promise.moved' | 'promise.broken', PromiseState>
  /** Half an hour is left. */
  | { type: 'promise.warned'; dueAt: string }
  /** Its words stand in `personal`: summary and what was tried, or the reason of a return. */
  | Change<
      'ticket.handedOver' | 'ticket.handOverAccepted' | 'ticket.handOverReturned' | 'ticket.handOverTakenBack',
      HandOverState | null
    >
  | Change<'ticket.stepsChanged', StepState[]>
  | (Change<'step.done' | 'step.reopened', StepState[]> & { stepId: string })
  /** Null where there was none yet, or is none any more; what it says stands in `personal`, before and after. */
  | (Change<
      'reminder.set' | 'reminder.edited' | 'reminder.done' | 'reminder.reopened' | 'reminder.removed',
      ReminderState | null
    > & { reminderId: string })
  /** Its time has come. `toId`: who is told; who set it, where whom it is for cannot see the ticket any more, or nobody. */
  | { type: 'reminder.due'; reminderId: string; agentId: string; toId: string | null }
  | {
      type: 'ticket.participantAdded'
      personId: string
      standing: 'active' | 'pending'
      before: 'active' | 'pending' | null
    }
  | { type: 'ticket.participantRemoved'; personId: string; standing: 'active' | 'pending' }
  | { type: 'ticket.followed'; agentId: string }
  | { type: 'ticket.unfollowed'; agentId: string }
  /** On the ticket that went into another one. */
  | ({ type: 'ticket.merged' | 'ticket.unmerged' } & Merging)
  /** On the one it went into. `added` is what that got by it, and loses again. */
  | ({
      type: 'ticket.mergedIn' | 'ticket.unmergedFrom'
      added: { tagIds: string[]; fieldKeys: string[]; followerIds: string[]; participantIds: string[] }
      status: { before: StatusState; after: StatusState } | null
    } & Merging)
  /** On the ticket that messages were taken off; `newId` is the one they opened. */
  | {
      type: 'ticket.split' | 'ticket.unsplit'
      splitId: string
      newId: string
      newNumber: number
      messageIds: string[]
    }
  | {
      type: 'ticket.linked' | 'ticket.unlinked'
      linkId: string
      kind: string
      otherId: string
      otherNumber: number
    }
  | { type: 'macro.applied'; macroId: string; messageId: string | null }
  | { type: 'ticket.deleted' }
  | { type: 'ticket.restored' }
  | {
      type: 'message.received'
      messageId: string
      receivedAt: string
      auto: string | null
      isBounce: boolean
      held: boolean
      channel: string
      language: string | null
      authorId: string | null
      /** Of a third party, for agents alone. */
      sideConversationId?: string
    }
  | { type: 'message.admitted'; messageId: string; receivedAt: string }
  | { type: 'message.refused'; messageId: string }
  | {
      type: 'message.submitted'
      messageId: string
      seenMessageId: string | null
      releaseAt: string
      /** Why it did not leave at once: may still be taken back. */
      hold: 'undo' | 'scheduled' | 'release' | null
      answers: string[]
      isReply: boolean
      /** The status asked for with it, by key. */
      status: string | null
      /** What the macros and snippets in it do with it, as it was seen when it was written; older ones have none. */
      macros?: { id: string; actions: MacroAction[] }[]
      /** Of the ticket before it, for taking it back. */
      waitingSince: string | null
      /** A promise that is given when it leaves. */
      promisedUntil?: string
      withoutHistory?: true
      /** Planned for the case that nobody answers: an answer takes it back, and leaves no draft. */
      ifUnanswered?: true
      sideConversationId?: string
    }
  /** Whoever wrote it has it as a draft again; older events do not say who. */
  | {
      type: 'message.recalled'
      messageId: string
      reason: 'byHand' | 'customerWrote' | 'answered' | 'sentBack'
      authorId?: string | null
      /** Whose draft it is, where that is not its author's. */
      draftOf?: string
      sideConversationId?: string
    }
  /** Another agent's yes to what waited for it; it leaves at `releaseAt`. */
  | {
      type: 'message.released'
      messageId: string
      authorId: string | null
      answers: string[]
      releaseAt: string
      sideConversationId?: string
    }
  /** That yes was taken back before it left: it waits again. */
  | { type: 'message.heldAgain'; messageId: string; sideConversationId?: string }
  | { type: 'message.sent'; messageId: string; answers: string[]; isReply: boolean; sideConversationId?: string }
  | { type: 'message.noted'; messageId: string; mentionIds?: string[] }
  | {
      type:
        | 'delivery.captured'
        | 'delivery.cancelled'
        | 'delivery.released'
        | 'delivery.accepted'
        | 'delivery.delayed'
        | 'delivery.failed'
        | 'delivery.bounced'
        | 'delivery.resent'
        | 'delivery.readdressed'
      deliveryId: string
      messageId: string | null
      /** Of a bounce: the report named the mail by our own signed address. */
      isConfirmed?: boolean
    }

/** Changes of set-up: the whole object before and after, secrets as set or not set. */
export type SettingEventBody = {
  type: `${string}.changed` | `${string}.created` | `${string}.deleted`
  before: unknown
  after: unknown
}

/** What the desk noticed of its own ways in, once while it lasts. */
export type MailAlarmBody =
  | { type: 'mailbox.silent'; lastMailAt: string; usualGapMinutes: number }
  | { type: 'mailbox.quarantined'; count: number }
  | { type: 'mailbox.sourceFailing'; sourceId: string; error: string }

/** On both persons: the one who went into the other, and the one who is kept. */
export type PersonMergeBody = {
  type: 'person.merged' | 'person.unmerged' | 'person.mergedIn' | 'person.unmergedFrom'
  mergeId: string
  sourceId: string
  targetId: string
}

export type EventBody = TicketEventBody | SettingEventBody | MailAlarmBody | PersonMergeBody
export type EventType = EventBody['type']
