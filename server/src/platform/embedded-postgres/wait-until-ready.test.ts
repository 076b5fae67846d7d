import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { inTemporaryFolder, quiet } from '../../../test/launcher/data-folder'
import { layoutOf } from './layout'
import { waitUntilReady } from './wait-until-ready'

const fileOf = (status: string) => ['123', '/d', '1', '5432', '.', '', '1 2', status, ''].join('\n')

test.for([
  ['starting', 'The database is still starting; after a stop out of order it recovers first …'],
  ['stopping', 'Waiting for the database to stop …'],
])('while it is %s, waits and says so', ([status, sentence]) =>
  inTemporaryFolder(async (folder) => {
    const layout = layoutOf(folder)
    await mkdir(layout.cluster)
    const file = join(layout.cluster, 'postmaster.pid')
    await writeFile(file, fileOf(status ?? ''))
    const said: string[] = []
    const info = (text: string) => {
      said.push(text)
      // Heard: now let it become ready.
      void writeFile(file, fileOf('ready   '))
    }
    const ready = await waitUntilReady(layout, { ...quiet, info }, async () => true)
    expect(said).toEqual([sentence])
    expect(ready).toMatchObject({ pid: 123, status: 'ready', address: { isSocket: true } })
  }),
)

test('ends when the server does', () =>
  inTemporaryFolder(async (folder) => {
    expect(await waitUntilReady(layoutOf(folder), quiet, async () => false)).toBeNull()
  }))
