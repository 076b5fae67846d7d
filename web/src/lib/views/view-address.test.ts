import { expect, test } from 'vitest'
import { viewIdIn, viewSlug } from './view-address'

const id = '0198f2a4-7c11-7d0e-9b7e-2f4a5c6d7e8f'

test('the id finds a view whatever its name was when the address was sent', () => {
  expect(viewSlug({ id, name: 'Éclair & “Straße” 24/7!' })).toBe(`${id}-eclair-straße-24-7`)
  expect(viewIdIn(viewSlug({ id, name: 'Long waits' }))).toBe(id)
  expect(viewIdIn(`${id}-an-older-name`)).toBe(id)
  expect(viewIdIn(viewSlug({ id, name: '!!!' }))).toBe(id)
  expect(viewIdIn(id.toUpperCase())).toBe(id)
})

test('names of the views every desk has are no ids', () => {
  for (const name of ['open', 'mine', `team-${id}`, `${id}x`, '']) expect(viewIdIn(name)).toBeNull()
})
