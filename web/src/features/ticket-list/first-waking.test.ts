import type { TicketSummary } from '@foyer/contract/tickets'
import { expect, test } from 'vitest'
import { firstWaking } from './first-waking'
import { queryOfView, snoozedQueryOf } from './views'

const asleep = (id: string, snoozedUntil: string | null) => ({ id, snoozedUntil }) as TicketSummary

test('names the one that wakes first, and none where not all are known', () => {
  const items = [
    asleep('later', '2026-05-04T09:00:00Z'),
    asleep('first', '2026-05-01T09:00:00Z'),
    asleep('awake', null),
  ]
  expect(firstWaking({ items, nextCursor: null })?.ticket.id).toBe('first')
  expect(firstWaking({ items, nextCursor: 'more' })).toBe(null)
  expect(firstWaking({ items: [], nextCursor: null })).toBe(null)
})

test('asks for what comes back to this view', () => {
  expect(snoozedQueryOf(queryOfView('mine').query)).toBe('is:snoozed assignee:me')
  expect(snoozedQueryOf(queryOfView('team-7').query)).toBe('is:snoozed team:7')
  expect(snoozedQueryOf(queryOfView('done').query)).toBe(null)
})
