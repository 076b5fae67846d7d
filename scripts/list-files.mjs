import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { join, sep } from 'node:path'

const skipped = new Set(['node_modules', 'dist', '.git', 'data', 'coverage'])

/**
 * Every file of the repository that is ours, below `folder`, with / between the parts: what git knows or would add,
 * or where there is no git (a downloaded archive) everything but the folders known to be others'.
 * @param {string} folder @returns {string[]}
 */
export function listFiles(folder) {
  return (listByGit(folder) ?? walk(folder, '')).sort()
}

function listByGit(folder) {
  if (!existsSync(join(folder, '.git'))) return null
  const args = ['ls-files', '-z', '--cached', '--others', '--exclude-standard']
  const found = execFileSync('git', args, { cwd: folder, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 })
  return found.split('\0').filter((path) => path !== '' && existsSync(join(folder, path)))
}

function walk(folder, below) {
  return readdirSync(join(folder, below), { withFileTypes: true }).flatMap((entry) => {
    const path = join(below, entry.name)
    if (entry.isDirectory()) return skipped.has(entry.name) ? [] : walk(folder, path)
    return entry.isFile() ? [path.split(sep).join('/')] : []
  })
}
