import { expect, test } from 'vitest'
import { nextAddress } from './next-address'

test.each([
  ['/desk/views/mine', '', '/desk/views/mine/7'],
  ['/desk/views/mine/3', '?sort=due', '/desk/views/mine/7?sort=due'],
  ['/desk/views/team-1', '?q=a%20b', '/desk/views/team-1/7?q=a%20b'],
  ['/desk/tickets/3', '', '/desk/tickets/7'],
  ['/desk/people', '?id=1', '/desk/tickets/7'],
  ['/desk/search', '?q=a', '/desk/tickets/7'],
])('from %s%s the ticket opens at %s', (pathname, search, address) => {
  expect(nextAddress({ pathname, search }, 7)).toBe(address)
})
