import { variables } from '../platform/config'
import { AppError } from '../platform/errors'
import { checkDesk } from './check-desk'
import type { Command } from './command'
import type { Finding } from './finding'
import { readArgs } from './read-args'
import { say, sayJson } from './say'

/** Never shown, for they hold passwords or keys. */
const secrets = new Set(['DATABASE_URL', 'FOYER_SECRET'])

export const check: Command = {
  name: 'check',
  usage: '',
  about: 'Looks at configuration, data folder, database, mail and versions: each line is ok, or says what to do.',
  async run(args, { isJson }) {
    readArgs(args, {})
    const findings = await checkDesk()
    const shown = variables.map(({ name, meaning }) => {
      const value = process.env[name]
      return { name, value: value && secrets.has(name) ? 'set' : value || null, meaning }
    })
    if (isJson) sayJson({ findings, variables: shown })
    else print(findings, shown)
    if (findings.some((finding) => finding.status === 'fail'))
      throw new AppError('unavailable', 'check.failed', 'Something needs care: see the lines that say FAIL.')
  },
}

type Variable = { name: string; value: string | null; meaning: string }
function print(findings: readonly Finding[], shown: readonly Variable[]): void {
  const marks = { ok: 'ok  ', warn: 'note', fail: 'FAIL' }
  for (const { status, name, detail } of findings) say(`${marks[status]}  ${name.padEnd(14)} ${detail}`)
  say('\nEnvironment')
  for (const { name, value, meaning } of shown) say(`  ${name.padEnd(20)} ${(value ?? '–').padEnd(24)} ${meaning}`)
}
