import { parse } from '@formatjs/icu-messageformat-parser'
import type { TicketEvent } from '@foyer/contract/ticket-events'
import { expect, test } from 'vitest'
import en from '../../../messages/en.json'
import { createTranslator } from '../../lib/i18n/translator'
import { leftBecause } from './left-because'

const known = { meId: 'me', statusName: (key: string) => (key === 'waiting' ? 'Waiting for customer' : key) }
// As the build compiles them.
const messages = Object.fromEntries(Object.entries(en).map(([key, text]) => [key, parse(text)]))
const translator = createTranslator('en', 'UTC', { messages, loadRest: null })
const event = (type: string, after: unknown, more: Partial<TicketEvent> = {}) =>
  ({
    type,
    isUndone: false,
    actor: { kind: 'agent', id: 'ines', name: 'Ines' },
    data: { after },
    names: { ines: 'Ines', tom: 'Tom', status: 'waiting', care: 'Care' },
    ...more,
  }) as TicketEvent
const said = (...events: TicketEvent[]) => leftBecause(events, known, translator)

test('names what was done and who did it', () => {
  expect(said(event('ticket.statusChanged', { category: 'done' }))).toBe('Done by Ines')
  expect(said(event('ticket.statusChanged', { category: 'waiting', statusId: 'status' }))).toBe(
    'Waiting for customer, set by Ines',
  )
  expect(said(event('ticket.statusChanged', { category: 'waiting', snoozedUntil: '2026-01-01' }))).toBe(
    'Snoozed by Ines',
  )
  expect(said(event('ticket.assigned', 'tom'))).toBe('Assigned to Tom by Ines')
  expect(said(event('ticket.assigned', 'ines'))).toBe('Taken by Ines')
  expect(said(event('ticket.assigned', null))).toBe('Unassigned by Ines')
  expect(said(event('ticket.teamChanged', 'care'))).toBe('Given to Care by Ines')
})

test('my own act is mine, the desk’s has no name', () => {
  const done = { category: 'done' }
  expect(said(event('ticket.statusChanged', done, { actor: { kind: 'agent', id: 'me', name: 'Noor' } }))).toBe(
    'Done by you',
  )
  expect(said(event('ticket.statusChanged', done, { actor: { kind: 'system', id: null, name: '' } }))).toBe(
    'Done by the desk',
  )
})

test('what cannot take a ticket out of a view is passed over, and so is what was undone', () => {
  const noted = event('message.noted', undefined)
  const undone = event('ticket.assigned', 'tom', { isUndone: true })
  expect(said(noted, undone, event('ticket.statusChanged', { category: 'spam' }))).toBe('Marked as spam by Ines')
  expect(said(noted)).toBe('No longer in this list')
})
