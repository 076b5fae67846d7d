import type { TicketSummary } from '@foyer/contract/tickets'
import { expect, test } from 'vitest'
import { compileCatalogue } from '../../../../scripts/catalogue.mjs'
import en from '../../../messages/en.json'
import { createTranslator } from '../../lib/i18n/translator'
import { type Next, whyNext } from './why-next'

const translator = createTranslator('en', 'UTC', { messages: compileCatalogue(en, 'en.json'), loadRest: null })
const ticket = { dueAt: '2026-03-02T14:00:00.000Z', waitingSince: '2026-03-02T12:00:00.000Z' } as TicketSummary
const said = (reason: Next['reason']) => whyNext({ ticket, reason }, Date.parse('2026-03-02T15:00:00.000Z'), translator)

test('says why a ticket comes first', () => {
  expect(said('duePassed')).toBe('Due since 14:00')
  expect(said('urgent')).toBe('Urgent')
  expect(said('high')).toBe('High priority')
  expect(said('waitsLongest')).toBe('Longest wait: 3 hours')
})
