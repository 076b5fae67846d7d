import { join } from 'node:path'
import type { Programs } from './choose-programs'
import { explainFailure } from './explain-failure'
import { type Layout, superuser } from './layout'
import { runProgram } from './run-program'
import { clusterFromInside } from './run-server'

/** Whoever owns the folder owns the database: a lost password file must not lock the data away. The server must be stopped. */
export async function resetPassword(programs: Programs, layout: Layout, password: string): Promise<void> {
  const result = await runProgram(programs.identity, {
    program: join(programs.native, 'bin', 'postgres'),
    args: ['--single', '-D', clusterFromInside(layout.cluster), '-c', 'log_min_messages=error', 'template1'],
    cwd: layout.cluster,
    input: `alter role ${superuser} password '${password}';\n`,
    timeoutMs: 60_000,
  })
  if (result.code !== 0 || /ERROR:/.test(result.output)) throw explainFailure(result.output, layout)
}
