import type { EventBody } from '@foyer/contract/events'
import type { LaterSubscriber, WrittenEvent } from '../../platform/events'

export const tellJob = 'notifications.tell'

const plain = new Set<EventBody['type']>([
  'ticket.assigned',
  'message.received',
  'delivery.failed',
  'delivery.bounced',
  'mailbox.silent',
  'mailbox.quarantined',
  'mailbox.sourceFailing',
])

/**
 * Which events of an act somebody may be told of. A ticket that opens without an assignee concerns nobody yet, so most
 * mail adds no work here.
 */
export function chooseTold(events: readonly WrittenEvent<EventBody>[]): string[] {
  const opened = events.find((event) => event.body.type === 'ticket.opened')
  if (opened?.body.type === 'ticket.opened') return opened.body.assigneeId === null ? [] : [opened.id]
  const isByMessage = events.some((event) => event.body.type === 'message.received')
  return events
    .filter((event) => event.isTest !== true && !event.isAmongMany && concerns(event, isByMessage))
    .map((event) => event.id)
}

function concerns({ body, undoesEventId }: WrittenEvent<EventBody>, isByMessage: boolean): boolean {
  if (undoesEventId !== undefined) return false
  if (body.type === 'message.recalled') return 'reason' in body && body.reason === 'customerWrote'
  // A snooze that ended by itself; one that a message ended is told by the message.
  if (body.type === 'ticket.statusChanged')
    return !isByMessage && 'isReopened' in body && body.before.snoozedUntil !== null && body.after.category === 'open'
  if (body.type === 'message.noted') return 'mentionIds' in body && body.mentionIds.length > 0
  return plain.has(body.type)
}

export const notificationSubscriber: LaterSubscriber<EventBody> = { job: tellJob, choose: chooseTold }
