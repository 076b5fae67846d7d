import type { TicketSummary } from '@foyer/contract/tickets'
import { expect, test } from 'vitest'
import { owesAnswer, rowChips, urgencyOf } from './row-chips'

const now = Date.parse('2026-03-01T12:00:00Z')
const ticket = (given: Partial<TicketSummary>) =>
  ({
    priority: 'normal',
    tags: [],
    heldCount: 0,
    undeliveredCount: 0,
    statusCategory: 'open',
    waitingSince: null,
    dueAt: null,
    ...given,
  }) as TicketSummary

test('the most pressing stands first, tags beyond two are a number', () => {
  const dueAt = '2026-03-01T11:20:00Z'
  const tags = ['a', 'b', 'c', 'd']
  const chips = rowChips(ticket({ priority: 'urgent', undeliveredCount: 1, tags, dueAt }), true, now)
  expect(chips).toEqual([
    { kind: 'undelivered' },
    { kind: 'over', dueAt },
    { kind: 'urgent' },
    { kind: 'draft' },
    { kind: 'tag', name: 'a' },
    { kind: 'tag', name: 'b' },
    { kind: 'more', count: 2 },
  ])
})
test('a date presses within its last hour and after it, and not in what is done', () => {
  const due = (dueAt: string, more: Partial<TicketSummary> = {}) => urgencyOf(ticket({ dueAt, ...more }), now)
  expect(due('2026-03-01T13:00:00Z')).toBe(null)
  expect(due('2026-03-01T12:59:59Z')).toBe('soon')
  expect(due('2026-03-01T11:59:59Z')).toBe('over')
  expect(due('2026-03-01T11:59:59Z', { statusCategory: 'waiting' })).toBe('over')
  expect(due('2026-03-01T11:59:59Z', { statusCategory: 'done' })).toBe(null)
})
test('bold means that we owe an answer, nothing else', () => {
  expect(owesAnswer(ticket({ waitingSince: '2026-01-01T00:00:00.000Z' }))).toBe(true)
  expect(owesAnswer(ticket({ waitingSince: '2026-01-01T00:00:00.000Z', statusCategory: 'waiting' }))).toBe(false)
  expect(owesAnswer(ticket({}))).toBe(false)
})
