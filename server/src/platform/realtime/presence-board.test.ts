import { expect, test } from 'vitest'
import { PresenceBoard } from './presence-board'

function aBoard() {
  let now = 0
  const board = new PresenceBoard(() => now)
  const say = (source: string, doing: string | null, place = 'here') =>
    board.spread({ source, who: source.slice(0, 1), place, doing })
  const pass = (seconds: number) => {
    now += seconds * 1_000
    board.sweep()
  }
  return { board, say, pass }
}

test('one person in two windows is there once, by what they do most', () => {
  const { board, say } = aBoard()
  say('a1', 'viewing')
  say('b1', 'viewing')
  say('a2', 'reply')
  expect(board.at('here')).toEqual([
    { id: 'a', doing: 'reply' },
    { id: 'b', doing: 'viewing' },
  ])
  say('a2', null)
  expect(board.at('here').map(({ doing }) => doing)).toEqual(['viewing', 'viewing'])
})

test('a window is in one place', () => {
  const { board, say } = aBoard()
  say('a1', 'viewing')
  say('a1', 'viewing', 'there')
  expect([board.at('here'), board.places]).toEqual([[], ['there']])
})

test('writing fades after 20 s, who is silent for 30 s is gone', () => {
  const { board, say, pass } = aBoard()
  say('a1', 'note')
  pass(21)
  expect(board.at('here')).toEqual([{ id: 'a', doing: 'viewing' }])
  pass(10)
  expect([board.at('here'), board.places]).toEqual([[], []])
})

test('a crowd is told by ten', () => {
  const { board, say } = aBoard()
  for (const source of 'abcdefghijklmnop') say(source, 'viewing')
  expect(board.at('here')).toHaveLength(10)
})
