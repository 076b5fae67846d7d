import { expect, test } from 'vitest'
import { movesOf } from './named-row'

const list = (...positions: number[]) => positions.map((position, index) => ({ id: 'abcdef'.charAt(index), position }))
const moved = (rows: ReturnType<typeof list>, id: string, place: number) =>
  movesOf(rows, id, place).map(({ row, position }) => `${row.id}${position}`)

test('neighbours change their positions with each other, and nobody else is touched', () => {
  expect(moved(list(10, 25, 30, 90), 'c', 1)).toEqual(['c25', 'b30'])
  expect(moved(list(10, 25, 30, 90), 'a', 1)).toEqual(['b10', 'a25'])
})

test('over several places everything in between moves by one', () => {
  expect(moved(list(10, 20, 30, 40), 'd', 0)).toEqual(['d10', 'a20', 'b30', 'c40'])
})

test('positions that do not rise are dealt anew', () => {
  expect(moved(list(0, 0, 20), 'b', 0)).toEqual(['b10', 'a20', 'c30'])
})

test('to its own place, or of an unknown one, nothing moves', () => {
  expect(moved(list(10, 20), 'b', 1)).toEqual([])
  expect(moved(list(10, 20), 'z', 0)).toEqual([])
})
