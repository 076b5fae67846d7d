import { expect, test } from 'vitest'
import { inTemporaryFolder, query, quiet, serverPidOf } from '../../../test/launcher/data-folder'
import { startEmbeddedPostgres } from '.'
import { layoutOf } from './layout'
import { readProcess } from './process-state'
import { stopServer } from './stop-server'

test('a server that hears nothing is killed, and its data recovered', () =>
  inTemporaryFolder(async (folder) => {
    const database = await startEmbeddedPostgres({ dataDir: folder, log: quiet })
    await query(database.connectionString, 'create table kept ()')
    const pid = await serverPidOf(folder)
    process.kill(pid, 'SIGSTOP')
    const said: string[] = []
    const log = { ...quiet, warn: (text: string) => void said.push(text) }
    await stopServer(layoutOf(folder), log, pid, [
      { signal: 'SIGINT', waitMs: 50 },
      { signal: 'SIGQUIT', waitMs: 50 },
      { signal: 'SIGKILL', waitMs: 10_000 },
    ])
    expect(said).toEqual(['SIGQUIT', 'SIGKILL'].map((signal) => `The database does not stop, sending it ${signal}.`))
    expect((await readProcess(pid)).alive).toBe(false)
    await database.stop()
    const again = await startEmbeddedPostgres({ dataDir: folder, log: quiet })
    await query(again.connectionString, 'select from kept')
    await again.stop()
  }))
