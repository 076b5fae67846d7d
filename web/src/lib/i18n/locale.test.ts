import { expect, test } from 'vitest'
import { directionOf, localeNames, locales, pickLocale } from './locale'

test.each([
  [['de-AT'], 'de'],
  [['pt'], 'pt-BR'],
  [['pt-PT'], 'pt-BR'],
  [['PT-br'], 'pt-BR'],
  [['no'], 'nb'],
  [['nn-NO'], 'nb'],
  [['en-GB'], 'en'],
  [['en-xa'], 'en-XA'],
  [['ja', 'ru-UA', 'de'], 'ru'],
  [[null, undefined, '', 'tlh'], 'en'],
])('%j is worked in as %s', (wanted, locale) => {
  expect(pickLocale(wanted)).toBe(locale)
})

test('each language that is offered has a name of its own, the mirrored one runs the other way', () => {
  expect(locales.map((locale) => localeNames[locale])).not.toContain(undefined)
  expect(new Set(Object.values(localeNames)).size).toBe(locales.length)
  expect([directionOf('en-XB'), directionOf('en-XA'), directionOf('ru')]).toEqual(['rtl', 'ltr', 'ltr'])
})
