import type { Message } from '@foyer/contract/messages'
import type { TicketEvent } from '@foyer/contract/ticket-events'
import { expect, test } from 'vitest'
import { buildTimeline } from './build-timeline'

const message = (createdAt: string, sideConversationId: string | null = null) =>
  ({ id: createdAt, createdAt, sideConversationId }) as Message
const event = (at: string, type = 'ticket.assigned') => ({ id: `${type} ${at}`, at, type }) as TicketEvent
const shape = (entries: ReturnType<typeof buildTimeline>) =>
  entries.map((entry) =>
    entry.kind === 'message'
      ? entry.at
      : entry.kind === 'side'
        ? entry.messages.map(({ id }) => id)
        : entry.events.length,
  )

test('neighbouring events fold, messages stand alone, all in order', () => {
  const events = [event('09:05'), event('09:01'), event('09:02'), event('08:00')]
  expect(shape(buildTimeline([message('09:00'), message('09:03')], events, false))).toEqual([1, '09:00', 2, '09:03', 1])
})
test('what messages and deliveries show is not said again', () => {
  const events = [
    event('09:01', 'message.received'),
    event('09:02', 'delivery.accepted'),
    event('09:03', 'ticket.opened'),
  ]
  expect(shape(buildTimeline([message('09:00')], events, false))).toEqual(['09:00'])
})
test('events before the oldest message shown wait for it', () => {
  expect(shape(buildTimeline([message('09:00')], [event('08:00')], true))).toEqual(['09:00'])
})
test('a side conversation stands together where its newest message is', () => {
  const all = [message('09:00'), message('09:01', 's'), message('09:02'), message('09:03', 's'), message('09:04')]
  expect(shape(buildTimeline(all, [], false))).toEqual(['09:00', '09:02', ['09:01', '09:03'], '09:04'])
})
