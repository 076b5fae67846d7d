import type { TicketSummary } from '@foyer/contract/tickets'
import { expect, test } from 'vitest'
import { owesAnswer, rowChips, urgencyOf } from './row-chips'

const now = Date.parse('2026-03-01T12:00:00Z')
const ticket = (given: Partial<TicketSummary>) =>
  ({
    priority: 'normal',
    tags: [],
    heldCount: 0,
    unreleasedCount: 0,
    risk: null,
    undeliveredCount: 0,
    statusCategory: 'open',
    waitingSince: null,
    dueAt: null,
    promisedUntil: null,
    promiseBrokenAt: null,
    handedOverAt: null,
    ...given,
  }) as TicketSummary

test('the most pressing stands first, tags beyond two are a number', () => {
  const dueAt = '2026-03-01T11:20:00Z'
  const tags = ['a', 'b', 'c', 'd']
  const chips = rowChips(ticket({ priority: 'urgent', undeliveredCount: 1, tags, dueAt }), {
    hasDraft: true,
    isRefused: true,
    saysRisk: false,
    now,
  })
  expect(chips).toEqual([
    { kind: 'refused' },
    { kind: 'undelivered' },
    { kind: 'over', dueAt },
    { kind: 'urgent' },
    { kind: 'draft' },
    { kind: 'tag', name: 'a' },
    { kind: 'tag', name: 'b' },
    { kind: 'more', count: 2 },
  ])
})
test('what waits to be accepted says so, once, and not when it is done', () => {
  const handedOverAt = '2026-03-01T11:00:00Z'
  const kindsOf = (given: Partial<TicketSummary>, saysRisk = false) =>
    rowChips(ticket({ handedOverAt, ...given }), { hasDraft: false, isRefused: false, saysRisk, now }).map(
      (one) => one.kind,
    )
  expect(kindsOf({})).toEqual(['handedOver'])
  expect(kindsOf({ statusCategory: 'done' })).toEqual([])
  expect(kindsOf({ risk: 'handOverWaits' }, true)).toEqual(['risk'])
})
test('a promise stands behind due and before priority, and says when it is broken: by the desk or by the clock', () => {
  const chipsOf = (given: Partial<TicketSummary>) =>
    rowChips(ticket({ priority: 'high', ...given }), { hasDraft: false, isRefused: false, now })
  const [dueAt, ahead] = ['2026-03-01T12:20:00Z', '2026-03-01T14:00:00Z']
  expect(chipsOf({ dueAt, promisedUntil: ahead })).toEqual([
    { kind: 'soon', dueAt },
    { kind: 'promised', until: ahead },
    { kind: 'high' },
  ])
  const broken = { kind: 'promiseBroken', until: ahead }
  expect(chipsOf({ promisedUntil: ahead, promiseBrokenAt: '2026-03-01T11:00:00Z' })).toEqual([broken, { kind: 'high' }])
  const past = '2026-03-01T11:59:00Z'
  expect(chipsOf({ promisedUntil: past })).toEqual([{ ...broken, until: past }, { kind: 'high' }])
  expect(chipsOf({ promisedUntil: ahead, statusCategory: 'spam' })).toEqual([{ kind: 'high' }])
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

test('a list about risks says why each ticket is in it, before all but a refusal; other lists do not', () => {
  const waitingSince = '2026-02-25T12:00:00.000Z'
  const seen = { hasDraft: false, isRefused: true, now }
  const kinds = (given: Partial<TicketSummary>, saysRisk: boolean) =>
    rowChips(ticket({ waitingSince, heldCount: 1, ...given }), { ...seen, saysRisk })
  expect(kinds({ risk: 'waitsLong' }, true)).toEqual([
    { kind: 'refused' },
    { kind: 'risk', risk: 'waitsLong', since: waitingSince },
    { kind: 'held' },
  ])
  expect(kinds({ risk: 'waitsLong' }, false)).toEqual([{ kind: 'refused' }, { kind: 'held' }])
  expect(kinds({ risk: null }, true)).toEqual([{ kind: 'refused' }, { kind: 'held' }])
  const dueAt = '2026-03-01T11:20:00Z'
  expect(kinds({ risk: 'duePassed', dueAt }, true)).toEqual([
    { kind: 'refused' },
    { kind: 'held' },
    { kind: 'over', dueAt },
  ])
})
