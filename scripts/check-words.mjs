// Words that must not be where they are: node scripts/check-words.mjs [FOLDER]
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { listFiles } from './list-files.mjs'
import { root } from './root.mjs'

const folder = process.argv[2] ?? root
const problems = []

/** Parts of the house that must not know what a help desk is. Tests may: they show mails as people write them. */
const isGeneral = (path) =>
  /^(server\/src\/platform|web\/src\/ui)\//.test(path) && /\.tsx?$/.test(path) && !/\.(gen|test)\.tsx?$/.test(path)

/** HTTP's own names, for a browser and for a pool of connections, are no agents of ours. */
const withoutHttp = (line) => line.replace(/user[-_ ]?agent|\bagent: false\b/gi, '')
const deskWord = /[Tt]icket|TICKET|(?<![A-Za-z])agent|Agent|AGENT|[Cc]ustomer|CUSTOMER/

/** Names that say nothing, and names for a second way beside the first. */
const emptyNames = 'utils?|helpers?|common|misc|managers?|services?|v2|new|legacy'
const emptyName = new RegExp(
  `^(${emptyNames})$|[-_.](utils?|helpers?|misc|managers?|services?|v2|legacy)$|^legacy[-_]`,
  'i',
)

const isCode = (path) => /\.(ts|tsx|mjs)$/.test(path) && !/\.gen\.ts$/.test(path)
const isThisFile = (path) => path === 'scripts/check-words.mjs' || path === 'scripts/checks.test.ts'
const unfinished = /\b(TODO|FIXME|XXX)\b|@ts-(ignore|expect-error|nocheck)/

for (const path of listFiles(folder)) {
  for (const part of path.split('/')) {
    const stem = part.replace(/\.[a-z.]+$/, '')
    if (emptyName.test(stem)) problems.push(`${path}: "${stem}" names nothing`)
  }
  if (isGeneral(path)) complain(path, (line) => deskWord.exec(withoutHttp(line))?.[0], 'does not belong here')
  if (isCode(path) && !isThisFile(path)) complain(path, (line) => unfinished.exec(line)?.[0], 'is unfinished business')
}

for (const problem of problems) console.error(problem)
console.log(`${problems.length} problems`)
process.exitCode = problems.length > 0 ? 1 : 0

function complain(path, find, why) {
  readFileSync(join(folder, path), 'utf8')
    .split('\n')
    .forEach((line, index) => {
      const word = find(line)
      if (word) problems.push(`${path}:${index + 1}: "${word}" ${why}`)
    })
}
