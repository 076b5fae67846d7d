import { expect, test } from 'vitest'
import { keptPlace, shortened } from './kept-place'

test('an answer about a ticket is kept with it, by its number alone', () => {
  expect(keptPlace(['GET /tickets/{ticket}/messages', { params: { ticket: '12' } }])).toEqual({
    shelf: 'seen',
    name: '12',
  })
  expect(keptPlace(['GET /tickets/{ticket}', { params: { ticket: '01a2-b' } }])).toBeNull()
})

test('two questions of the frame are kept apart', () => {
  const [one, other] = ['status:open', 'tag:x'].map((query) => keptPlace(['GET /tickets', { query: { query } }]))
  expect(one).toMatchObject({ shelf: 'frame' })
  expect(one?.name).not.toBe(other?.name)
})

test.each(['GET /audit', 'GET /tokens', 'GET /mail-sources', 'POST /macros/preview', 'GET /session'])(
  '%s is not kept',
  (route) => expect(keptPlace([route, {}])).toBeNull(),
)

test('of a long list the first pages are kept, with the places they were asked at', () => {
  const pages = Array.from({ length: 9 }, (_, at) => ({ items: [at] }))
  expect(shortened({ pages, pageParams: pages.map((_, at) => at) })).toEqual({
    pages: pages.slice(0, 4),
    pageParams: [0, 1, 2, 3],
  })
  expect(shortened({ items: [1] })).toEqual({ items: [1] })
})
