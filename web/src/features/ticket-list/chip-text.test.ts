import { expect, test } from 'vitest'
import { compileCatalogue } from '../../../../scripts/catalogue.mjs'
import en from '../../../messages/en.json'
import { createTranslator } from '../../lib/i18n/translator'
import { chipText } from './chip-text'

const translator = createTranslator('en', 'UTC', { messages: compileCatalogue(en, 'en.json'), loadRest: null })
const now = Date.parse('2026-03-05T12:00:00Z')

test('a risk is said in a word or two, a long wait with its length', () => {
  const since = '2026-03-01T11:00:00.000Z'
  const said = (['noOwner', 'ownerGone', 'waitsLong', 'noNextStep'] as const).map((risk) =>
    chipText({ kind: 'risk', risk, since }, now, translator),
  )
  expect(said).toEqual(['No owner', 'Owner gone', 'Waits 4 days', 'No next step'])
})
