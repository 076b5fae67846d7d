import type { EventBody } from '@foyer/contract/events'
import type { LaterSubscriber, WrittenEvent } from '../../platform/events'

export const tellJob = 'notifications.tell'

const plain = new Set<EventBody['type']>([
  'ticket.assigned',
  'message.received',
  'message.released',
  'delivery.failed',
  'delivery.bounced',
  'promise.warned',
  'promise.broken',
  'reminder.due',
  'ticket.handedOver',
  'ticket.handOverAccepted',
  'ticket.handOverReturned',
  'mailbox.silent',
  'mailbox.quarantined',
  'mailbox.sourceFailing',
])

/**
 * Which events of an act somebody may be told of. What opens a ticket is told by that alone, not by its first message; without
 * an assignee it concerns its queue, which hears of it with the others (`tell-queues.ts`), so most mail adds no work here.
 */
export function chooseTold(events: readonly WrittenEvent<EventBody>[]): string[] {
  const opened = events.find((event) => event.body.type === 'ticket.opened')
  if (opened?.body.type === 'ticket.opened')
    return [
      ...(opened.isTest === true || opened.body.assigneeId === null ? [] : [opened.id]),
      ...events.filter((event) => event.isTest !== true && isToRelease(event.body)).map((event) => event.id),
    ]
  const isByMessage = events.some((event) => event.body.type === 'message.received')
  // Whoever gets a ticket back is told so with the reason, not once more that it is theirs.
  const isReturned = events.some((event) => event.body.type === 'ticket.handOverReturned')
  return events
    .filter((event) => event.isTest !== true && !event.isAmongMany && concerns(event, isByMessage))
    .filter((event) => !(isReturned && event.body.type === 'ticket.assigned'))
    .map((event) => event.id)
}

const isToRelease = (body: EventBody): boolean =>
  body.type === 'message.submitted' && 'hold' in body && body.hold === 'release'

function concerns({ body, undoesEventId }: WrittenEvent<EventBody>, isByMessage: boolean): boolean {
  if (body.type === 'message.recalled')
    return 'reason' in body && body.reason !== 'byHand' && body.reason !== 'answered'
  if (undoesEventId !== undefined) return false
  // A snooze that ended by itself; one that a message ended is told by the message.
  if (body.type === 'ticket.statusChanged')
    return !isByMessage && 'isReopened' in body && body.before.snoozedUntil !== null && body.after.category === 'open'
  if (isToRelease(body)) return true
  if (body.type === 'message.noted') return 'mentionIds' in body && body.mentionIds.length > 0
  return plain.has(body.type)
}

export const notificationSubscriber: LaterSubscriber<EventBody> = { job: tellJob, choose: chooseTold }
