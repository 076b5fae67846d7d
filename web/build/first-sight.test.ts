import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { keysOfFirstSight } from './first-sight'

const root = join(import.meta.dirname, '..')
const keys = Object.keys(JSON.parse(readFileSync(join(root, 'messages/en.json'), 'utf8')))

test('the list and the navigation say their words at once, a page of the settings does not', () => {
  const first = keysOfFirstSight(join(root, 'src/main.tsx'), keys)
  expect(first).toContain('nav.search')
  expect(first).toContain('view.open')
  expect(first).not.toContain('mailboxes.answers')
  expect(first.size).toBeLessThan(keys.length / 4)
})

test('what is imported as a type alone brings nothing', () => {
  const entry = join(root, 'src/lib/i18n/language.tsx')
  expect(keysOfFirstSight(entry, keys).size).toBe(0)
})
