import { describe, expect, test } from 'vitest'
import { newId } from '../../platform/ids'
import { afterIncoming, enterStatus, isCustomerMessage, type StatusRow, type TicketState } from './ticket'

const at = (minute: number): Date => new Date(Date.UTC(2026, 4, 11, 9, minute))
const status = (category: string, waitsFor: string | null = null): StatusRow => ({
  id: newId(),
  key: category,
  category,
  waitsFor,
  names: {},
  position: 0,
  isArchived: false,
  version: 1,
})
const open = status('open')
const waiting = status('waiting', 'customer')
const snoozed = status('waiting', 'date')
const done = status('done')
const spam = status('spam')
const state = (given: StatusRow, more: Partial<TicketState> = {}): TicketState => ({
  statusId: given.id,
  statusCategory: given.category,
  waitingSince: null,
  snoozedUntil: null,
  doneAt: null,
  reopenedCount: 0,
  ...more,
})
const words = { autoKind: null, isBounce: false, isHeld: false, receivedAt: at(30) }

describe('a message from outside', () => {
  test('puts a waiting ticket back to open, waiting from now', () => {
    expect(afterIncoming(state(waiting), words, open)).toMatchObject({
      statusCategory: 'open',
      waitingSince: at(30),
      reopenedCount: 0,
    })
  })
  test('ends a snooze and is no reopening', () => {
    expect(afterIncoming(state(snoozed, { snoozedUntil: at(59) }), words, open)).toMatchObject({
      statusCategory: 'open',
      snoozedUntil: null,
      reopenedCount: 0,
    })
  })
  test('reopens a done ticket, counted', () => {
    expect(afterIncoming(state(done, { doneAt: at(1) }), words, open)).toMatchObject({
      statusCategory: 'open',
      doneAt: null,
      reopenedCount: 1,
    })
  })
  test('who asks again keeps their place', () => {
    expect(afterIncoming(state(open, { waitingSince: at(3) }), words, open).waitingSince).toEqual(at(3))
  })
  test('stays spam', () => {
    expect(afterIncoming(state(spam), words, open)).toEqual(state(spam))
  })
  test.each(['reply', 'generated', 'report'] as const)('of a machine (%s) moves nothing', (autoKind) => {
    const before = state(done, { doneAt: at(1) })
    expect(afterIncoming(before, { ...words, autoKind }, open)).toEqual(before)
  })
  test('that is a bounce moves nothing; bulk counts as a person', () => {
    expect(afterIncoming(state(waiting), { ...words, isBounce: true }, open)).toMatchObject({
      statusCategory: 'waiting',
    })
    expect(isCustomerMessage({ autoKind: 'bulk', isBounce: false, isHeld: false })).toBe(true)
  })
  test('held brings a done ticket up without reopening it and without a wait', () => {
    expect(afterIncoming(state(done, { doneAt: at(1) }), { ...words, isHeld: true }, open)).toMatchObject({
      statusCategory: 'open',
      waitingSince: null,
      reopenedCount: 0,
    })
  })
})

describe('entering a status', () => {
  test('done settles the wait and keeps its first time', () => {
    const first = enterStatus(state(open, { waitingSince: at(1) }), done, at(5))
    expect(first).toMatchObject({ waitingSince: null, doneAt: at(5) })
    expect(enterStatus(first, done, at(9)).doneAt).toEqual(at(5))
  })
  test('out of done to spam is no reopening, to anything else it is', () => {
    expect(enterStatus(state(done, { doneAt: at(1) }), spam, at(5)).reopenedCount).toBe(0)
    expect(enterStatus(state(done, { doneAt: at(1) }), waiting, at(5)).reopenedCount).toBe(1)
  })
  test('a status without a date forgets the date', () => {
    expect(enterStatus(state(snoozed, { snoozedUntil: at(59) }), open, at(5)).snoozedUntil).toBeNull()
  })
})
