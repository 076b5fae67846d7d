import { expect, test } from 'vitest'
import { languageOptions, nameOf, readDomain } from './named'

test('somebody without a name is called by their address', () => {
  expect(nameOf({ name: 'Ann Lee', email: 'ann@x.example' }, 'Nobody')).toBe('Ann Lee')
  expect(nameOf({ name: '', email: 'ann@x.example' }, 'Nobody')).toBe('ann@x.example')
  expect(nameOf({ name: '', email: null }, 'Nobody')).toBe('Nobody')
})

test('a domain is read as people paste it', () => {
  const typed = ['example.com', ' @Example.COM ', 'ann@example.com', 'https://example.com/about', 'example.com.']
  expect(typed.map(readDomain)).toEqual(typed.map(() => 'example.com'))
  expect(['', 'example', 'two words.com', '@'].map(readDomain)).toEqual([null, null, null, null])
})

test('a stored language that is not offered stays in the list, even one the browser does not know', () => {
  const ids = (stored: string | null) => languageOptions('en', stored).map(({ id }) => id)
  expect(ids('gsw')).toContain('gsw')
  expect(ids('de-a')).toContain('de-a')
  expect(ids('de').filter((id) => id === 'de')).toHaveLength(1)
  expect(languageOptions('de', null).find(({ id }) => id === 'fr')?.label).toBe('Französisch')
})
