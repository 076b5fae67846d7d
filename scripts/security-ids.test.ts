import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const read = (path: string): string => readFileSync(fileURLToPath(new URL(`../${path}`, import.meta.url)), 'utf8')
const rows = [...read('docs/security-acceptance.md').matchAll(/^\| ([A-KR]\d\d) \| .+ \| (.+) \|$/gm)].map(
  ([, id = '', files = '']) => ({ id, files: [...files.matchAll(/`([^`]+)`/g)].map(([, path = '']) => path) }),
)

test('the list of what is defended has its rows, each once', () => {
  expect(rows.length).toBeGreaterThanOrEqual(16)
  expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length)
})

test.each(rows)('$id is named by the tests that prove it', ({ id, files }) => {
  expect(files.length).toBeGreaterThan(0)
  for (const file of files) expect(read(file), file).toMatch(new RegExp(`\\b${id}\\b`))
})
