import { expect, test } from 'vitest'
import { parseSearch, readNewTicket, readSettings, readSignIn, stringifySearch } from './search-params'

test('unknown names and broken values are dropped', () => {
  expect(readSettings({ id: 7, q: '', other: 'x' })).toEqual({})
  expect(readNewTicket({ customer: 'p1', email: 'x' })).toEqual({ customer: 'p1' })
  expect(readSignIn({ next: '/desk/views/mine' })).toEqual({ next: '/desk/views/mine' })
})

test('addresses hold plain text, whatever it looks like', () => {
  expect(parseSearch('?q=123&id=true')).toEqual({ q: '123', id: 'true' })
  expect(stringifySearch({ q: 'tag:"two words"', id: undefined })).toBe('?q=tag%3A%22two+words%22')
  expect(parseSearch(stringifySearch({ q: '1 & 2 = 3' }))).toEqual({ q: '1 & 2 = 3' })
})
