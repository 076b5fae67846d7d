import { spawn } from 'node:child_process'
import { root } from './root.mjs'

/**
 * Runs a program to its end and keeps what it says, to be shown only when it fails.
 * @param {string} program @param {readonly string[]} args
 * @returns {Promise<{ ok: boolean, output: string }>}
 */
export function runQuietly(program, args) {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: program.endsWith('.cmd'),
    })
    let output = ''
    const keep = (chunk) => {
      output += chunk
    }
    child.stdout.on('data', keep)
    child.stderr.on('data', keep)
    child.on('error', (error) => resolve({ ok: false, output: `${program}: ${error.message}\n` }))
    child.on('close', (code) => resolve({ ok: code === 0, output }))
  })
}

/** @param {readonly string[]} args */
export const runNode = (args) => runQuietly(process.execPath, args)
