import type { Message } from '@foyer/contract/messages'
import { expect, test } from 'vitest'
import type { TimelineEntry } from './build-timeline'
import { firstNew, foldRead } from './fold-read'

const message = (id: number, more: Partial<Message> = {}) =>
  ({
    id: String(id),
    held: false,
    unproven: false,
    releaseAt: null,
    delivery: null,
    author: { id: 'customer' },
    ...more,
  }) as Message
const entryOf = (one: Message): TimelineEntry => ({ kind: 'message', at: one.id, message: one })
const said = (count: number) => Array.from({ length: count }, (_none, index) => entryOf(message(index + 1)))
const look = (entries: ReturnType<typeof foldRead>) =>
  entries.map((entry) => (entry.kind === 'earlier' ? `${entry.count} earlier` : entry.isRead ? 'line' : 'whole'))

test('read messages but the last three take a line, more than five fold into one', () => {
  expect(look(foldRead(said(3), '3'))).toEqual(['whole', 'whole', 'whole'])
  expect(look(foldRead(said(5), '5'))).toEqual(['line', 'line', 'whole', 'whole', 'whole'])
  expect(look(foldRead(said(9), '9'))).toEqual(['6 earlier', 'whole', 'whole', 'whole'])
})

test('what is new is whole, and so is everything where nothing was ever seen', () => {
  expect(look(foldRead(said(5), '1'))).toEqual(['line', 'whole', 'whole', 'whole', 'whole'])
  expect(look(foldRead(said(5), null))).toEqual(['whole', 'whole', 'whole', 'whole', 'whole'])
})

test('what waits for a decision stays whole and ends the fold', () => {
  const entries = [...said(6), entryOf(message(7, { held: true })), ...said(3)]
  expect(look(foldRead(entries, '7'))).toEqual(['6 earlier', 'whole', 'whole', 'whole', 'whole'])
})

test('the first new message is of somebody else, behind the one seen last', () => {
  const mine = message(2, { author: { id: 'me' } as Message['author'] })
  expect(firstNew([message(1), mine, message(3)], '1', 'me')).toBe('3')
  expect(firstNew([message(1), mine], '1', 'me')).toBeNull()
  expect(firstNew([message(1)], null, 'me')).toBeNull()
  // The one seen last stands on an older page.
  expect(firstNew([message(4), message(5)], '1', 'me')).toBe('4')
})
