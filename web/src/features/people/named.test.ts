import { expect, test } from 'vitest'
import { nameOf, readDomain } from './named'

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
