import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const pathOf = (path: string): string => fileURLToPath(new URL(`../${path}`, import.meta.url))
const read = (path: string): string => readFileSync(path, 'utf8')

const rows = [...read(pathOf('docs/mail-kinds.md')).matchAll(/^\| ([^|]+) \| ([^|]+) \| (`.+`) \|$/gm)].map(
  ([, group = '', kind = '', places = '']) => ({
    kind: `${group}: ${kind}`,
    places: [...places.matchAll(/`([^`]+)`/g)].map(([, place = '']) => place),
  }),
)

const testsUnder = (folder: string): string[] =>
  readdirSync(pathOf(folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.test.ts') && !file.includes('node_modules'))
    .map((file) => pathOf(`${folder}/${file}`))
const tests = ['server/src', 'e2e', 'scripts'].flatMap(testsUnder)

/** Quotes inside a name are written in one way here and in another there. */
const plain = (text: string): string => text.replace(/[\\'"`’]/g, '')

test('the list of kinds has its rows, each once', () => {
  expect(rows.length).toBeGreaterThanOrEqual(100)
  expect(new Set(rows.map(({ kind }) => kind)).size).toBe(rows.length)
})

test.each(rows)('$kind', ({ places }) => {
  for (const place of places) {
    const [file = '', words] = place.split(/: (.*)/s)
    if (words === undefined) {
      for (const end of ['eml', 'expected.json'])
        expect(existsSync(pathOf(`server/test/fixtures/emails/${place}.${end}`)), place).toBe(true)
      continue
    }
    const found = tests.filter((path) => path.endsWith(`/${file}`)).map((path) => plain(read(path)))
    expect(
      found.some((text) => text.includes(plain(words))),
      place,
    ).toBe(true)
  }
})
