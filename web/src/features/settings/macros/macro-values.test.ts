import { expect, test } from 'vitest'
import { changesOf, emptyValues } from './macro-values'

const before = { ...emptyValues('me'), name: 'Thanks', html: '<p>x</p>' }

test('nothing changed, nothing sent', () => {
  expect(changesOf({ ...before, tags: [] }, before)).toEqual({})
})

test('only what differs is sent; who sees it goes as a whole', () => {
  expect(changesOf({ ...before, scope: 'team', teamId: 't' }, before)).toEqual({ scope: 'team', teamId: 't' })
  expect(
    changesOf({ ...before, actions: [{ action: 'setPriority', priority: 'low' }], reviewAt: null }, before),
  ).toEqual({
    actions: [{ action: 'setPriority', priority: 'low' }],
  })
})
