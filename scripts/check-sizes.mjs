// Size and shape of the source: node scripts/check-sizes.mjs [FOLDER]. Refuses files of more than 400 lines, tells the rest.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { listFiles } from './list-files.mjs'
import { root } from './root.mjs'

const mostLines = 400

const folder = process.argv[2] ?? root
const isSource = (path) => /\.(ts|tsx|mjs|css)$/.test(path)
/** Tables of data and generated files, excepted by name. There is no other exception. */
const isData = (path) => /\.(data|gen)\.(ts|mjs)$/.test(path)
const isTest = (path) => /\.test\.tsx?$/.test(path) || /^(server\/test|e2e)\//.test(path)

const files = listFiles(folder)
  .filter((path) => isSource(path) && !isData(path))
  .map((path) => ({ path, isTest: isTest(path), ...measure(readFileSync(join(folder, path), 'utf8')) }))

const tooLong = files.filter((file) => file.lines > mostLines)
for (const { path, lines } of tooLong) console.error(`${path} has ${lines} lines; ${mostLines} is the most`)

const sources = files.filter((file) => !file.isTest)
const sizes = sources.map((file) => file.lines).sort((one, other) => one - other)
const sum = (list, key) => list.reduce((total, file) => total + file[key], 0)
const lines = sum(sources, 'lines')
const comments = lines === 0 ? 0 : (100 * sum(sources, 'comments')) / lines
console.log(
  [
    `${sources.length} files`,
    `${lines} lines`,
    `median ${quantile(0.5)}`,
    `p95 ${quantile(0.95)}`,
    `longest ${sizes.at(-1) ?? 0}`,
    `comments ${comments.toFixed(1)} %`,
    `test lines per line ${lines === 0 ? 0 : (sum(files, 'lines') / lines - 1).toFixed(2)}`,
  ].join(' · '),
)
process.exitCode = tooLong.length > 0 ? 1 : 0

function quantile(share) {
  return sizes[Math.min(sizes.length - 1, Math.floor(share * sizes.length))] ?? 0
}

function measure(text) {
  const all = text.trimEnd().split('\n')
  let isInside = false
  let comments = 0
  for (const line of all.map((one) => one.trim())) {
    if (line.startsWith('/*')) isInside = true
    if (isInside || line.startsWith('//') || line.startsWith('{/*')) comments += 1
    if (isInside && line.includes('*/')) isInside = false
  }
  return { lines: all.length, comments }
}
