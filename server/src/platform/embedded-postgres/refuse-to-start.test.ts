import { chmod, chown, mkdir, readFile, rm, statfs, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, type TestContext, test } from 'vitest'
import { inTemporaryFolder, makeStencil, quiet, run, type Stencil } from '../../../test/launcher/data-folder'
import { holdDatabase } from '../../../test/launcher/desk'
import { startEmbeddedPostgres } from '.'

let stencil: Stencil

beforeAll(async () => {
  stencil = await makeStencil()
})
afterAll(() => stencil.remove())

const start = (dataDir: string) => startEmbeddedPostgres({ dataDir, log: quiet })

const inDataFolder = (work: (dataDir: string) => Promise<void>) =>
  inTemporaryFolder(async (folder) => work(await stencil.stamp(folder)))

const isRoot = process.getuid?.() === 0

test('a damaged database is named with the reason, and the failed start leaves no lock behind', () =>
  inDataFolder(async (dataDir) => {
    await rm(join(dataDir, 'postgres/global/pg_control'))
    await expect(start(dataDir)).rejects.toMatchObject({
      kind: 'unavailable',
      code: 'database.broken',
      message: expect.stringMatching(
        /^The database in .+ is damaged and does not start \(.+\): restore a backup .+\.$/,
      ),
    })
    await expect(start(dataDir)).rejects.toMatchObject({ code: 'database.broken' })
  }))

test.for([
  ['PG_VERSION', ''],
  ['global/pg_control', 'rubbish'],
  ['global/pg_filenode.map', 'rubbish'],
])('a damaged %s is a broken database', ([name, text]) =>
  inDataFolder(async (dataDir) => {
    const path = join(dataDir, 'postgres', name ?? '')
    if (text) await writeFile(path, text)
    else await rm(path)
    await expect(start(dataDir)).rejects.toMatchObject({ code: 'database.broken' })
  }),
)

test('a write-ahead log cut off is a broken database', () =>
  inDataFolder(async (dataDir) => {
    const wal = join(dataDir, 'postgres/pg_wal')
    const { stdout } = await run('ls', [wal])
    for (const name of stdout.split('\n').filter((one) => /^[0-9A-F]{24}$/.test(one)))
      await truncate(join(wal, name), 100)
    await expect(start(dataDir)).rejects.toMatchObject({ code: 'database.broken' })
  }))

test('a database of another major version is named as such', () =>
  inDataFolder(async (dataDir) => {
    await writeFile(join(dataDir, 'postgres/PG_VERSION'), '17\n')
    await expect(start(dataDir)).rejects.toMatchObject({
      code: 'database.otherVersion',
      details: { found: '17', expected: '18' },
    })
  }))

test('a setting that PostgreSQL does not know is no broken database', () =>
  inDataFolder(async (dataDir) => {
    await writeFile(join(dataDir, 'postgres/postgresql.auto.conf'), "no_such_setting = 'on'\n")
    await expect(start(dataDir)).rejects.toMatchObject({
      code: 'database.startFailed',
      message: expect.stringContaining('postgres.log'),
    })
  }))

test('a file in the place of the data folder is named', () =>
  inTemporaryFolder(async (folder) => {
    await writeFile(join(folder, 'data'), '')
    await expect(start(join(folder, 'data'))).rejects.toMatchObject({ code: 'database.folderNotWritable' })
    await expect(start(join(folder, 'data/below'))).rejects.toMatchObject({ code: 'database.folderNotWritable' })
  }))

test('a data folder of another user is refused', async (context) => {
  if (!isRoot) return context.skip('only root can make folders of other users')
  await inTemporaryFolder(async (folder) => {
    await chmod(folder, 0o755)
    const dataDir = await stencil.stamp(folder)
    await chown(dataDir, 1, 1)
    const desk = holdDatabase(dataDir, { uid: 1, gid: 1 })
    expect(await desk.failed()).toBe('database.folderNotWritable')
    // Its own folder, but somebody else's cluster in it.
    await chown(join(dataDir, 'postgres.password'), 1, 1)
    await rm(join(dataDir, 'postgres.users'), { recursive: true })
    expect(await holdDatabase(dataDir, { uid: 1, gid: 1 }).failed()).toBe('database.folderNotWritable')
  })
})

test('a read-only data folder is refused', (context) =>
  onSmallDisk(context, async (folder) => {
    await mkdir(join(folder, 'data'))
    await run('mount', ['-o', 'remount,ro', folder])
    await expect(start(join(folder, 'data'))).rejects.toMatchObject({
      code: 'database.folderNotWritable',
      message: expect.stringContaining('read-only'),
    })
  }))

test('a disk too small for a new database is full', (context) =>
  onSmallDisk(context, async (folder) => {
    await expect(start(join(folder, 'data'))).rejects.toMatchObject({ code: 'disk.full' })
  }))

test('a disk without any room left is full, and the database starts when there is room again', (context) =>
  onSmallDisk(context, async (folder) => {
    const dataDir = await stencil.stamp(folder)
    const { bavail, bsize } = await statfs(folder)
    await writeFile(join(folder, 'filler'), Buffer.alloc(bavail * bsize))
    await expect(start(dataDir)).rejects.toMatchObject({ code: 'disk.full' })
    await rm(join(folder, 'filler'))
    const database = await start(dataDir)
    await database.stop()
    expect(await readFile(join(dataDir, 'postgres.log'), 'utf8')).toContain('ready to accept connections')
  }))

/** A file system of 80 MB, which is less than a new database asks for and more than an old one has. */
async function onSmallDisk(context: TestContext, work: (folder: string) => Promise<void>): Promise<void> {
  await inTemporaryFolder(async (folder) => {
    try {
      await run('mount', ['-t', 'tmpfs', '-o', 'size=80m,mode=0700', 'tmpfs', folder])
    } catch {
      return context.skip('this user may not mount a small file system')
    }
    try {
      await work(folder)
    } finally {
      await run('umount', [folder])
    }
  })
}
