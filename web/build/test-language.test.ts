import { expect, test } from 'vitest'
import { compileCatalogue } from '../../scripts/catalogue.mjs'
import { testLocales } from '../src/lib/i18n/locale'
import { testLanguages, toTestLanguage } from './test-language'

const english = {
  plain: 'Save changes',
  told: 'Hello <b>{name}</b>, {count, plural, one {# reply} other {# replies}}',
}
const trees = compileCatalogue(english, 'en.json')

test('the workspace takes those that the build makes', () => {
  expect(testLanguages).toEqual(testLocales)
})

test('accented, it is some 40 % longer, and arguments, tags and plural forms stay', () => {
  const { plain, told } = toTestLanguage(trees, 'en-XA')
  expect(plain).toBe('Šààvèè çhààñğèèš')
  const text = JSON.stringify(told)
  expect(text).toContain('Hèèľľöö ')
  expect(text).toContain('"name"')
  expect(text).toContain('řèèpľîîèèš')
  expect(text).not.toContain('repl')
})

test('mirrored, every word stands between marks that turn it round', () => {
  const { plain } = toTestLanguage(trees, 'en-XB')
  expect(plain).toBe('\u200F\u202ESave\u202C\u200F \u200F\u202Echanges\u202C\u200F')
})
