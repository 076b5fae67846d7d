// Compares the message catalogues of the workspace with en.json, their source, and keeps the generated key types fresh.
// `--write` renews the types. Ends with exit code 1 where a catalogue would show a wrong or missing text.
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { argumentsOf, parseMessage, pluralsOf } from './catalogue.mjs'

const folder = fileURLToPath(new URL('../web/messages/', import.meta.url))
const typesFile = fileURLToPath(new URL('../web/src/lib/i18n/messages.gen.ts', import.meta.url))
const problems = []

const read = async (file) => JSON.parse(await readFile(folder + file, 'utf8'))
const files = (await readdir(folder)).filter((file) => file.endsWith('.json') && file !== 'arguments.json')
const source = parseAll(await read('en.json'), 'en.json')
const explained = await read('arguments.json')

for (const file of files) {
  const locale = file.replace('.json', '')
  const catalogue = await read(file)
  const messages = file === 'en.json' ? source : parseAll(catalogue, file)
  for (const key of source.keys()) if (!messages.has(key)) problems.push(`${file}: ${key} is missing`)
  const keys = Object.keys(catalogue)
  const sorted = [...keys].sort((one, other) => (one < other ? -1 : 1))
  const misplaced = keys.find((key, index) => key !== sorted[index])
  if (misplaced) problems.push(`${file}: keys are not in order, first at ${misplaced}`)
  for (const [key, tree] of messages) {
    const original = source.get(key)
    if (!original) {
      problems.push(`${file}: ${key} is not in en.json`)
      continue
    }
    compareArguments(`${file}: ${key}`, argumentsOf(original), argumentsOf(tree))
    checkPlurals(`${file}: ${key}`, locale, tree)
  }
}

const used = new Set([...source.values()].flatMap((tree) => [...argumentsOf(tree).keys()]))
for (const name of used)
  if (!explained[name]) problems.push(`arguments.json: {${name}} is not explained to translators`)
for (const name of Object.keys(explained))
  if (!used.has(name)) problems.push(`arguments.json: {${name}} is used nowhere`)

// Sentences for error codes are looked up by code while running; every other key stands in the source as it is.
const code = await sourceOf(fileURLToPath(new URL('../web/src/', import.meta.url)))
for (const key of source.keys()) {
  if (!key.startsWith('problem.') && !code.includes(`'${key}'`)) problems.push(`en.json: ${key} is used nowhere`)
}

const types = typesOf(source)
if (process.argv.includes('--write')) await writeFile(typesFile, types)
else if ((await readFile(typesFile, 'utf8').catch(() => '')) !== types) {
  problems.push('web/src/lib/i18n/messages.gen.ts is stale: run node scripts/check-catalogues.mjs --write')
}

for (const problem of problems) console.error(problem)
console.log(`${files.length} catalogues, ${source.size} messages, ${problems.length} problems`)
process.exitCode = problems.length > 0 ? 1 : 0

async function sourceOf(directory) {
  const names = await readdir(directory, { recursive: true })
  const wanted = names.filter((name) => /\.tsx?$/.test(name) && !/\.(gen|test)\./.test(name))
  return (await Promise.all(wanted.map((name) => readFile(directory + name, 'utf8')))).join('\n')
}

function parseAll(catalogue, file) {
  return new Map(Object.entries(catalogue).map(([key, message]) => [key, parseMessage(message, `${file} ${key}`)]))
}

function compareArguments(where, expected, found) {
  for (const [name, type] of expected) {
    if (!found.has(name)) problems.push(`${where} lacks {${name}}`)
    else if (found.get(name) !== type)
      problems.push(`${where} uses {${name}} as ${found.get(name)}, en.json as ${type}`)
  }
  for (const name of found.keys()) if (!expected.has(name)) problems.push(`${where} has {${name}}, which nobody fills`)
}

function checkPlurals(where, locale, tree) {
  for (const { argument, kind, forms } of pluralsOf(tree)) {
    const needed = new Intl.PluralRules(locale, { type: kind }).resolvedOptions().pluralCategories
    for (const form of needed)
      if (!forms.includes(form)) problems.push(`${where} lacks the plural form ${form} of {${argument}}`)
  }
}

function typesOf(messages) {
  const lines = [...messages].map(([key, tree]) => {
    const entries = [...argumentsOf(tree)].map(([name, type]) => `${name}: ${type}`)
    return `  '${key}': ${entries.length > 0 ? `{ ${entries.join('; ')} }` : 'null'}`
  })
  return [
    '// Made by scripts/check-catalogues.mjs --write from web/messages/en.json. Do not edit.',
    "import type { ReactNode } from 'react'",
    '',
    'type Wrap = (parts: ReactNode[]) => ReactNode',
    '',
    '/** Every message of the workspace with the arguments it takes; null takes none. */',
    'export interface Messages {',
    ...lines,
    '}',
    '',
  ].join('\n')
}
