import { parse } from '@formatjs/icu-messageformat-parser'
import { expect, test } from 'vitest'
import type { Catalogue } from './load-messages'
import { createTranslator, type MessageKey } from './translator'

const translatorOf = (messages: Catalogue['messages']) => createTranslator('en', 'UTC', { messages, loadRest: null })
type Loose = (key: MessageKey, values?: object) => string

test('a text without arguments is given as the build wrote it, not parsed once more', () => {
  const { t } = translatorOf({ 'undo.label': "Undo '{this}'" })
  expect(t('undo.label')).toBe("Undo '{this}'")
})

test('arguments are put in anew each time, plurals by the language', () => {
  const t = translatorOf({ 'undo.label': parse('{count, plural, one {# ticket} other {# tickets}}') }).t as Loose
  expect([1, 2, 1].map((count) => t('undo.label', { count }))).toEqual(['1 ticket', '2 tickets', '1 ticket'])
})
