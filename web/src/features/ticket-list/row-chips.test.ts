import type { TicketSummary } from '@foyer/contract/tickets'
import { expect, test } from 'vitest'
import { owesAnswer, rowChips } from './row-chips'

const ticket = (given: Partial<TicketSummary>) =>
  ({
    priority: 'normal',
    tags: [],
    heldCount: 0,
    undeliveredCount: 0,
    statusCategory: 'open',
    waitingSince: null,
    ...given,
  }) as TicketSummary

test('the most pressing stands first, tags beyond two are a number', () => {
  const chips = rowChips(ticket({ priority: 'urgent', undeliveredCount: 1, tags: ['a', 'b', 'c', 'd'] }), true)
  expect(chips).toEqual([
    { kind: 'undelivered' },
    { kind: 'urgent' },
    { kind: 'draft' },
    { kind: 'tag', name: 'a' },
    { kind: 'tag', name: 'b' },
    { kind: 'more', count: 2 },
  ])
})
test('bold means that we owe an answer, nothing else', () => {
  expect(owesAnswer(ticket({ waitingSince: '2026-01-01T00:00:00.000Z' }))).toBe(true)
  expect(owesAnswer(ticket({ waitingSince: '2026-01-01T00:00:00.000Z', statusCategory: 'waiting' }))).toBe(false)
  expect(owesAnswer(ticket({}))).toBe(false)
})
