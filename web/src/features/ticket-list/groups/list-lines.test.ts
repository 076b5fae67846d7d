import type { TicketSummary } from '@foyer/contract/tickets'
import { expect, test } from 'vitest'
import { inOrder, settle } from '../settle-rows'
import type { ListRow } from '../use-steady-rows'
import { groupedLines } from './list-lines'

/** `a1`: a ticket of group a. */
const rows = (names: string): ListRow[] =>
  names
    .split(' ')
    .filter(Boolean)
    .map((name) => ({ ticket: { id: name } as TicketSummary, group: name.charAt(0), isGone: false }))
const groups = (keys: string) => keys.split(' ').map((key) => ({ key, name: key, count: 3 }))
const shown = (names: string, folded: string, isMore = false, keys = 'a b c') =>
  groupedLines(rows(names), { groups: groups(keys), folded: new Set(folded.split(' ')), isMore })
    .map((line) => (line.kind === 'row' ? line.id : `${line.isFolded ? '+' : '-'}${line.group.key}`))
    .join(' ')

test('rows stand under their heads, those of a folded group do not', () => {
  expect(shown('a1 a2 b1 c1', '')).toBe('-a a1 a2 -b b1 -c c1')
  expect(shown('a1 a2 b1 c1', 'a c')).toBe('+a -b b1 +c')
})

test('a folded group whose rows were never read has its head', () => {
  expect(shown('b1', 'a c')).toBe('+a -b b1 +c')
  expect(shown('', 'a b c')).toBe('+a +b +c')
})

test('no head stands where rows may still come before it', () => {
  expect(shown('a1 a2', 'c', true)).toBe('-a a1 a2')
  expect(shown('a1 a2 b1', 'a b c', true)).toBe('+a +b +c')
})

test('a group that emptied while it is read keeps its place', () => {
  expect(shown('a1 x1 c1', '')).toBe('-a a1 -x x1 -c c1')
})

const list = (names: string) => names.split(' ').map((id) => ({ id, version: 1 }) as TicketSummary)
const placed = (names: string, order: string) => ({
  of: new Map(names.split(' ').map((id) => [id, id.charAt(0)])),
  order: order.split(' '),
})
test('a group that comes in above what is read waits with its tickets, also where all that was read is gone', () => {
  const before = inOrder(list('b1 b2 c1'), placed('b1 b2 c1', 'b c'))
  const now = 'a1 b3 c1'
  const after = settle(before, list(now), 2, placed(now, 'a b c'))
  expect(after.rows.map(({ ticket, group }) => `${ticket.id} ${group}`)).toEqual(['b1 b', 'b2 b', 'b3 b', 'c1 c'])
  expect(after.arrivals.map(({ id }) => id)).toEqual(['a1'])
})
