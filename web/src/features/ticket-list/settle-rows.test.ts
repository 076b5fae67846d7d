import type { TicketSummary } from '@foyer/contract/tickets'
import { expect, test } from 'vitest'
import { inOrder, type Settled, settle } from './settle-rows'

const list = (names: string) =>
  names.split(' ').map((name) => ({ id: name.charAt(0), version: Number(name.slice(1) || 1) }) as TicketSummary)
const shown = ({ rows, arrivals }: Settled) => ({
  rows: rows.map(({ ticket, isMissing }) => (isMissing ? `(${ticket.id})` : ticket.id)).join(' '),
  arrivals: arrivals.map(({ id }) => id).join(' '),
})
const before = inOrder(list('a b c d e f'))

test('what arrives among the rows being read waits, what arrives below them is there at once', () => {
  expect(shown(settle(before, list('x a y b c d z e f'), 3))).toEqual({ rows: 'a b c d z e f', arrivals: 'x y' })
})

test('a row that left keeps its place while it is read, and is simply gone below', () => {
  expect(shown(settle(before, list('a c d f'), 3))).toEqual({ rows: 'a (b) c d f', arrivals: '' })
})

test('a row that came back is no longer missing', () => {
  const left = settle(before, list('a c d e f'), 3)
  expect(shown(settle(left, list('a b2 c d e f'), 3))).toEqual({ rows: 'a b c d e f', arrivals: '' })
})

test('a changed row keeps its place and does not make the rest wait, wherever it belongs now', () => {
  expect(shown(settle(before, list('a b d e f c2'), 3))).toEqual({ rows: 'a b c d e f', arrivals: '' })
  expect(shown(settle(before, list('c2 a b d e f'), 3))).toEqual({ rows: 'a b c d e f', arrivals: '' })
})

test('a row from further down that belongs to the top now waits with the arrivals', () => {
  expect(shown(settle(before, list('e2 a b c d f'), 3))).toEqual({ rows: 'a b c d f', arrivals: 'e' })
})

test('where all that was read is gone, the rest follows it', () => {
  expect(shown(settle(before, list('x d e'), 2))).toEqual({ rows: '(a) (b) x d e', arrivals: '' })
})

test('nothing waits in a list that nobody reads', () => {
  expect(shown(inOrder(list('x a b')))).toEqual({ rows: 'x a b', arrivals: '' })
})
