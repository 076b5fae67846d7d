import { expect, test } from 'vitest'
import { languageOptions } from './language-options'

test('a stored language that is not offered stays in the list, even one the browser does not know', () => {
  const ids = (stored: string | null) => languageOptions('en', stored).map(({ id }) => id)
  expect(ids('gsw')).toContain('gsw')
  expect(ids('de-a')).toContain('de-a')
  expect(ids('de').filter((id) => id === 'de')).toHaveLength(1)
  expect(languageOptions('de', null).find(({ id }) => id === 'fr')?.label).toBe('Französisch')
})
