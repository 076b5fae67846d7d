import { createHash } from 'node:crypto'
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { inRoot } from './root.mjs'
import { runNode, runQuietly } from './run-quietly.mjs'

const lockFile = inRoot('package-lock.json')
const stampFile = inRoot('node_modules/.foyer-lock')

/** Installs the packages of the lock file where they are missing or others. Ends the process where that fails. */
export async function ensureInstalled() {
  const wanted = stampOf(readFileSync(lockFile))
  if (readIfThere(stampFile) === wanted) return
  if (!isInstalled()) {
    // First, for an installation that is killed halfway must not look complete.
    rmSync(stampFile, { force: true })
    console.error('Installing packages; the first time this takes a minute …')
    const { ok, output } = await npm(['ci', '--include=dev', '--include=optional', '--loglevel=error'])
    if (!ok) {
      console.error(`${output}\nThe packages could not be installed; npm's own words are above.`)
      process.exit(1)
    }
    if (!isInstalled()) {
      console.error('The packages are not complete: did another installation run at the same time? Start again.')
      process.exit(1)
    }
  }
  writeFileSync(stampFile, wanted)
}

/** Packages are built for one kind of machine, and a folder may be shared between two. */
function stampOf(lock) {
  return createHash('sha256').update(lock).update(`${process.platform}-${process.arch}`).digest('hex')
}

/** Whoever installed with npm by hand needs no second time: npm notes what it put there, as its last act. */
function isInstalled() {
  const note = readIfThere(inRoot('node_modules/.package-lock.json'))
  if (note === null) return false
  const found = JSON.parse(note).packages
  return Object.entries(JSON.parse(readFileSync(lockFile, 'utf8')).packages).every(([path, wanted]) => {
    const isOurs = !path.includes('node_modules') || wanted.link
    return (
      isOurs || wanted.optional || (found[path]?.version === wanted.version && existsSync(inRoot(path, 'package.json')))
    )
  })
}

function readIfThere(path) {
  return existsSync(path) ? readFileSync(path, 'utf8') : null
}

/** Under `npm start` the npm that runs us, else the one in PATH. */
function npm(args) {
  const { npm_execpath: path } = process.env
  return path?.endsWith('.js')
    ? runNode([path, ...args])
    : runQuietly(process.platform === 'win32' ? 'npm.cmd' : 'npm', args)
}
