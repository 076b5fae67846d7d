import { expect, test } from 'vitest'
import { darkRuns } from './dark-runs'

const row = (text: string) => [...text].map((one) => one === '#')

test.each([
  ['.##.#', 3, ['M1 3h2v1h-2z', 'M4 3h1v1h-1z']],
  ['###', 0, ['M0 0h3v1h-3z']],
  ['....', 1, []],
])('%s in row %d', (text, y, runs) => {
  expect(darkRuns(row(text), y)).toEqual(runs)
})
