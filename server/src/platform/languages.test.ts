import { expect, test } from 'vitest'
import { localeIn, wordsIn } from './languages'

const table = { de: 'Ja', en: 'Yes', es: 'Sí', fr: 'Oui', it: 'Sì', ja: 'はい', nb: 'Ja, da', pt: 'Sim', ru: 'Да' }

test.each([
  ['de', 'Ja', 'de'],
  ['de-AT', 'Ja', 'de-AT'],
  ['pt-BR', 'Sim', 'pt-BR'],
  ['FR-ca', 'Oui', 'FR-ca'],
  ['nb', 'Ja, da', 'nb'],
  ['no', 'Ja, da', 'no'],
  ['nn-NO', 'Ja, da', 'nn-NO'],
  ['ja', 'はい', 'ja'],
  ['den', 'Yes', 'en'],
  ['zh-Hant', 'Yes', 'en'],
  ['constructor', 'Yes', 'en'],
  ['', 'Yes', 'en'],
])('the words for %s are %s, written in %s', (locale, words, written) => {
  expect(wordsIn(table, locale)).toBe(words)
  expect(localeIn(table, locale)).toBe(written)
})
