import { expect, test } from 'vitest'
import { createUndoStack } from './undo-stack'

const act = (said: string) => ({ said, undo: async () => undefined })

test('the newest act comes back first, each once', () => {
  const stack = createUndoStack()
  stack.push(act('one'))
  stack.push(act('two'))
  expect([stack.take()?.said, stack.take()?.said, stack.take()]).toEqual(['two', 'one', null])
})

test('a toast takes back its own act, also an older one', () => {
  const stack = createUndoStack()
  const first = act('first')
  stack.push(first)
  stack.push(act('second'))
  expect(stack.take(first)).toBe(first)
  expect(stack.take(first)).toBeNull()
})

test('fifty acts deep and half an hour long', () => {
  let now = 0
  const stack = createUndoStack(() => now)
  for (let index = 1; index <= 51; index++) stack.push(act(`act ${index}`))
  const taken = Array.from({ length: 51 }, () => stack.take()?.said)
  expect([taken[0], taken[49], taken[50]]).toEqual(['act 51', 'act 2', undefined])
  stack.push(act('old'))
  now = 30 * 60_000
  expect(stack.take()).toBeNull()
})
