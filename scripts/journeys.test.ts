import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const place = (path: string): string => fileURLToPath(new URL(`../${path}`, import.meta.url))
const read = (path: string): string => readFileSync(place(path), 'utf8')
/** Those of customer pages, 27 to 30, come with them. */
const journeys = [...Array.from({ length: 26 }, (_, before) => before + 1), 31]

const listed = [...read('docs/journeys.md').matchAll(/^\| (\d+) \| .+? \| (.+) \|$/gm)].map(
  ([, id = '', tests = '']) => ({
    id: Number(id),
    tests: tests.split('<br>'),
  }),
)
/** As the table names them: the file, and the name behind it. */
const written = readdirSync(place('e2e'))
  .filter((name) => name.endsWith('.test.ts'))
  .flatMap((name) =>
    [...read(`e2e/${name}`).matchAll(/^\s+(?:test\(|test\S*\()?'(journey \d+: .+)',/gm)].map(
      ([, said = '']) => `\`e2e/${name}\`: ${said}`,
    ),
  )

test('every journey of the workspace has its row', () => {
  expect(listed.map(({ id }) => id)).toEqual(journeys)
})

test.each(listed)('journey $id is walked by tests that bear its number', ({ id, tests }) => {
  for (const said of tests) {
    expect(said).toContain(`: journey ${id}: `)
    expect(written).toContain(said)
  }
})

test('every test of a journey stands in the table', () => {
  const known = new Set(listed.flatMap(({ tests }) => tests))
  expect(written.filter((said) => !known.has(said))).toEqual([])
  expect(known.size).toBe(written.length)
})
