import { expect, test } from 'vitest'
import { initials } from './initials'
import { matchText } from './match-text'

test('every typed word has to occur; case and accents do not matter', () => {
  expect(matchText('Åse Ödegård', 'ode ase')).toBeGreaterThan(0)
  expect(matchText('Billing', 'bill team')).toBe(0)
  expect(matchText('anything', '  ')).toBe(1)
})

test('beginnings come first', () => {
  expect(matchText('Assign to me', 'ass')).toBeGreaterThan(matchText('Do not assign', 'ass'))
  expect(matchText('Do not assign', 'ass')).toBeGreaterThan(matchText('Bassoon', 'ass'))
})

test('initials of any script', () => {
  expect(initials('Marta Lindqvist')).toBe('ML')
  expect(initials('Аня Соколова')).toBe('АС')
  expect(initials('森 健二')).toBe('森健')
  expect(initials('Oleander')).toBe('OL')
  expect(initials('"‮ "')).toBe('?')
})
