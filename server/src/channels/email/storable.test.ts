import { expect, test } from 'vitest'
import { storable, storableJson } from './storable'

test('NUL and halves of surrogate pairs go, all else stays', () => {
  expect(storable('a\0b')).toBe('ab')
  expect(storable('x\ud83d')).toBe('x\ufffd')
  expect(storable('\ude00😀 é')).toBe('\ufffd😀 é')
})

test('inside JSON too, where PostgreSQL would refuse the whole value', () => {
  expect(storableJson({ name: 'a\0', list: ['\ud800'] })).toBe('{"name":"a","list":["\ufffd"]}')
  expect(storableJson(null)).toBeNull()
})
