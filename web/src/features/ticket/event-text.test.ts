import { parse } from '@formatjs/icu-messageformat-parser'
import type { TicketEvent } from '@foyer/contract/ticket-events'
import { expect, test } from 'vitest'
import en from '../../../messages/en.json'
import { createTranslator } from '../../lib/i18n/translator'
import { eventText } from './event-text'

const messages = Object.fromEntries(
  Object.entries(en)
    .filter(([key]) => /^ticket\.event\.(promise|hand|nobody|step)/.test(key))
    .map(([key, said]) => [key, said.includes('{') ? parse(said) : said]),
)
const translator = createTranslator('en', 'UTC', { messages, loadRest: null })
const said = (type: string, data: Record<string, unknown>, names: Record<string, string> = {}) =>
  eventText(
    { type, data, names, actor: { kind: 'agent', id: null, name: 'Ines' } } as unknown as TicketEvent,
    translator,
    (key) => key,
  )
const state = (until: string | null, brokenAt: string | null = null) => ({
  until,
  dueAt: '2099-03-02T14:00:00Z',
  brokenAt,
})

test('a promise is told with the time that was said', () => {
  const running = state('2099-03-02T14:00:00Z')
  expect(said('promise.given', { before: state(null), after: running })).toMatch(/^promised the next update by .*14:00/)
  expect(said('promise.moved', { before: running, after: state('2099-03-02T16:30:00Z') })).toMatch(/moved .*16:30/)
  expect(said('promise.moved', { before: running, after: state(null) })).toBe('withdrew the promise')
  const broken = state('2099-03-02T14:00:00Z', '2099-03-02T14:00:00Z')
  expect(said('promise.moved', { before: broken, after: state(null) })).toBe('closed the broken promise')
  // Moved silently or not: what was said is what was kept or broken.
  const moved = state('2099-03-02T18:00:00Z')
  expect(said('promise.kept', { before: moved, after: state(null) })).toMatch(/kept the promise of .*14:00/)
  expect(said('promise.broken', { before: moved, after: moved })).toMatch(/14:00/)
  expect(said('promise.warned', { dueAt: '2099-03-02T14:00:00Z' })).toMatch(/reminded of the promise of .*14:00/)
})

test('a hand-over is told with its words, and opened again without them', () => {
  const names = { g: 'Noor', r: 'Mia', t: 'Second level' }
  const tell = (type: string, data: Record<string, unknown>) => said(type, data, names).replace(/[\u2068\u2069]/g, '')
  const after = { id: 'h', byId: 'g', toId: 'r', teamId: null }
  const personal = { summary: 'It hums.', tried: '' }
  expect(tell('ticket.handedOver', { before: null, after, personal })).toBe('handed this over to Mia: “It hums.”')
  const tried = { ...personal, tried: 'Off and on.' }
  expect(tell('ticket.handedOver', { before: null, after, personal: tried })).toContain('Tried: “Off and on.”')
  expect(tell('ticket.handedOver', { before: null, after: { ...after, toId: null, teamId: 't' } })).toBe(
    'opened the hand-over to Second level again',
  )
  expect(tell('ticket.handOverAccepted', { before: after, after: null })).toBe('accepted the hand-over of Noor')
  const back = { before: after, after: null, personal: { said: 'No.' } }
  expect(tell('ticket.handOverReturned', back)).toBe('returned the hand-over to Noor: “No.”')
  expect(tell('ticket.handOverTakenBack', { before: after, after: null })).toBe('took the hand-over to Mia back')
})

test('a step is told by its words', () => {
  const after = [{ id: 'a', text: 'Look at it' }]
  const tell = (type: string) => said(type, { stepId: 'a', before: after, after }).replace(/[\u2068\u2069]/g, '')
  expect(tell('step.done')).toBe('did the step “Look at it”')
  expect(tell('step.reopened')).toBe('opened the step “Look at it” again')
  expect(said('ticket.stepsChanged', { before: [], after })).toBe('changed the steps')
})
