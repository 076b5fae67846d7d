import { foyerVersion } from '../app/version'
import { checkHealth } from '../features/health'
import { variables } from '../platform/config'
import { AppError } from '../platform/errors'
import type { Command } from './command'
import { say, sayJson } from './say'
import { withHouse } from './with-house'

type Line = { name: string; status: 'ok' | 'warn' | 'fail'; detail: string }

/** Configuration, database, disk, versions: each line ok, or what to do. */
export const check: Command = {
  name: 'check',
  usage: '',
  about: 'configuration, database, disk, versions',
  async run(_args, { isJson }) {
    const lines = await withHouse(async ({ opened, config }): Promise<Line[]> => {
      const health = await checkHealth(opened.database.db, {
        dataDir: config.dataDir,
        roleCheck: config.dbRoleCheck,
        version: foyerVersion,
      })
      const parts = health.parts.filter((part) => part.name !== 'worker' && part.name !== 'queue')
      return [
        { name: 'versions', status: 'ok', detail: `Foyer ${foyerVersion}, Node ${process.version}` },
        ...parts.map((part) => ({ name: part.name, status: part.status, detail: part.detail ?? '' })),
      ]
    })
    if (isJson)
      sayJson({
        lines,
        variables: variables.map(({ name, meaning }) => ({ name, meaning, isSet: Boolean(process.env[name]) })),
      })
    else {
      for (const line of lines) say(`${line.status.padEnd(5)} ${line.name.padEnd(12)} ${line.detail}`)
      say('')
      for (const { name, meaning } of variables)
        say(`${name.padEnd(22)} ${(process.env[name] ? 'set' : 'default').padEnd(8)} ${meaning}`)
    }
    if (lines.some((line) => line.status === 'fail'))
      throw new AppError('unavailable', 'check.failed', 'Something needs care: see the lines marked fail.')
  },
}
