import { expect, test } from 'vitest'
import { keyOf } from './key-of'

test.each([
  ['Waiting for parts', [], 'waitingForParts'],
  ['Écran cassé', [], 'ecranCasse'],
  ['2nd look', [], 'own2ndLook'],
  ['Ожидание', [], 'ownName'],
  ['Ожидание', ['ownName'], 'ownName2'],
  ['Parts', ['parts', 'parts2'], 'parts3'],
])('%s beside %j is %s', (name, taken, key) => {
  expect(keyOf(name, taken)).toBe(key)
})
