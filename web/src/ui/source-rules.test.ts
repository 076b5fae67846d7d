import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const here = fileURLToPath(new URL('.', import.meta.url))
const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(tsx?|css)$/.test(file) && !/\.(test|gen)\./.test(file))
    .map((file) => join(folder, file))
const found = (files: readonly string[], pattern: RegExp) =>
  files.flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(pattern)].map(([match]) => `${file.split('/src/')[1]}: ${match}`),
  )

test('the components know nothing of a help desk', () => {
  expect(found(filesIn(here), /\b(ticket|agent|customer)s?\b/gi)).toEqual([])
})

test('nothing is placed left or right: every class and property is logical', () => {
  const files = filesIn(join(here, '..'))
  const physicalClass =
    /(?<=["'`\s:])-?(?:ml|mr|pl|pr|left|right|border-l|border-r|rounded-l|rounded-r|rounded-tl|rounded-tr|rounded-bl|rounded-br|scroll-ml|scroll-mr)-[\w[]|\btext-(?:left|right)\b|\bfloat-(?:left|right)\b/g
  const physicalProperty = /(?<=[;{\s])(?:margin|padding|border)-(?:left|right)\b|(?<=[;{]\s*)(?:left|right):/g
  expect(found(files, physicalClass)).toEqual([])
  expect(
    found(
      files.filter((file) => file.endsWith('.css')),
      physicalProperty,
    ),
  ).toEqual([])
})
