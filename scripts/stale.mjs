import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { inRoot, root } from './root.mjs'

/** What each part of the build is made from. */
const inputs = {
  server: ['server/src', 'server/migrations', 'contract/src', 'scripts/build.mjs', 'package-lock.json'],
  web: ['web', 'contract/src', 'scripts/build.mjs', 'scripts/catalogue.mjs', 'package-lock.json'],
}

/** @param {readonly ('server' | 'web')[]} wanted none means all */
export function stalePartsOf(wanted) {
  return Object.keys(inputs).filter((part) => (wanted.length === 0 || wanted.includes(part)) && isStale(part))
}

/** The file in each part of the build that says what it was made from. */
export const stampName = '.inputs'

/** @param {'server' | 'web'} part */
function isStale(part) {
  const stamp = inRoot('dist', part, stampName)
  return !existsSync(stamp) || readFileSync(stamp, 'utf8') !== hashInputs(part)
}

/** @param {'server' | 'web'} part */
export function hashInputs(part) {
  const hash = createHash('sha256')
  for (const path of inputs[part].flatMap((one) => filesOf(inRoot(one)))) {
    hash
      .update(`${relative(root, path)}\0`)
      .update(readFileSync(path))
      .update('\0')
  }
  return hash.digest('hex')
}

/** @param {string} path @returns {string[]} */
function filesOf(path) {
  const entries = readDirectory(path)
  if (entries === null) return [path]
  return entries
    .sort((one, other) => (one.name < other.name ? -1 : 1))
    .filter((entry) => entry.name !== 'node_modules' && !/\.test\.tsx?$/.test(entry.name))
    .flatMap((entry) => filesOf(join(path, entry.name)))
}

function readDirectory(path) {
  try {
    return readdirSync(path, { withFileTypes: true })
  } catch (error) {
    if (error.code === 'ENOTDIR') return null
    throw error
  }
}
