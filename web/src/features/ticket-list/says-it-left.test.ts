import { expect, test } from 'vitest'
import { saysItLeft } from './says-it-left'

type Category = 'open' | 'waiting' | 'done' | 'spam'
const left = (query: string, statusCategory: Category, status: string = statusCategory) =>
  saysItLeft(query)({ status, statusCategory })

test.each([
  ['status:open', 'done', true],
  ['status:open', 'open', false],
  ['status:open,waiting assignee:me', 'waiting', false],
  ['status:open,waiting assignee:me', 'done', true],
  ['-status:done tag:refund', 'done', true],
  ['-status:done tag:refund', 'open', false],
  ['status:open OR tag:refund', 'done', false],
  ['status:open OR status:waiting', 'done', true],
  ['-(status:open OR tag:refund)', 'open', true],
  ['assignee:me', 'done', false],
  ['', 'done', false],
] as const)('%j, a row that is %s: left %s', (query, category, hasLeft) => {
  expect(left(query, category)).toBe(hasLeft)
})

test('a status with a name of its own is the business of the server', () => {
  expect(left('status:in-progress', 'done')).toBe(false)
  expect(left('status:open,in-progress', 'done')).toBe(false)
  expect(left('status:in-progress', 'open', 'in-progress')).toBe(false)
})
