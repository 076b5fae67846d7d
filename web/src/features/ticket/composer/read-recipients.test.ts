import { expect, test } from 'vitest'
import { addRecipients, readRecipients } from './read-recipients'

test('a pasted list is split, names are kept, what is no address is given back', () => {
  expect(readRecipients('Ann Lee <ann@a.example>; bo@b.example\nnobody')).toEqual({
    found: [
      { name: 'Ann Lee', address: 'ann@a.example' },
      { name: '', address: 'bo@b.example' },
    ],
    rest: 'nobody',
  })
})
test('nobody is written to twice', () => {
  expect(
    addRecipients([{ name: '', address: 'Ann@a.example' }], [{ name: 'Ann', address: 'ann@A.example' }]),
  ).toHaveLength(1)
})
