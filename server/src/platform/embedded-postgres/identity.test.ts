import { chmod, chown, mkdir, stat, symlink } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, type TestContext, test } from 'vitest'
import {
  answerOf,
  inTemporaryFolder,
  makeStencil,
  run,
  type Stencil,
  serverPidOf,
} from '../../../test/launcher/data-folder'
import { holdDatabase } from '../../../test/launcher/desk'
import { readProcess } from './process-state'

let stencil: Stencil

beforeAll(async () => {
  stencil = await makeStencil()
})
afterAll(() => stencil.remove())

const isRoot = process.getuid?.() === 0
const onlyRoot = (context: TestContext) => void (isRoot || context.skip('only root can become other users'))

/** PATH without unshare: the way to a container that forbids user namespaces. */
async function pathWithoutUnshare(folder: string): Promise<string> {
  const bin = join(folder, 'bin')
  await mkdir(bin, { recursive: true, mode: 0o755 })
  await symlink('/bin/sh', join(bin, 'sh'))
  return bin
}

test('R03: root in a closed home directory needs no change of owner, where user namespaces are allowed', (context) =>
  inTemporaryFolder(async (folder) => {
    onlyRoot(context)
    await canUnshare().catch(() => context.skip('user namespaces are forbidden here'))
    await chmod(folder, 0o700)
    const dataDir = await stencil.stamp(folder)
    const desk = holdDatabase(dataDir)
    expect(await answerOf((await desk.started()).connectionString)).toBe(42)
    expect((await stat(join(dataDir, 'postgres/PG_VERSION'))).uid).toBe(0)
    await desk.interrupt()
  }))

test('R03: root without user namespaces runs as nobody, and back again', (context) =>
  inTemporaryFolder(async (folder) => {
    onlyRoot(context)
    const dataDir = await stencil.stamp(folder)
    const PATH = await pathWithoutUnshare(folder)
    // Still 0700 and root's: nobody cannot walk in, and works from inside.
    expect((await stat(folder)).mode & 0o777).toBe(0o700)
    const env = { ...process.env, PATH }
    for (const [fresh, owner] of [
      [dataDir, 65_534],
      [join(folder, 'fresh'), 65_534],
    ] as const) {
      const desk = holdDatabase(fresh, { env })
      await desk.started()
      expect(await ownerOfServer(fresh)).toBe(owner)
      expect((await stat(join(fresh, 'postgres/PG_VERSION'))).uid).toBe(owner)
      await desk.interrupt()
    }
    const desk = holdDatabase(dataDir)
    expect(await answerOf((await desk.started()).connectionString)).toBe(42)
    await desk.interrupt()
  }))

test('R03: an ordinary user runs it as themselves, in a closed home directory of their own', (context) =>
  inTemporaryFolder(async (folder) => {
    onlyRoot(context)
    await chown(folder, 1, 1)
    const desk = holdDatabase(join(folder, 'data'), { uid: 1, gid: 1 })
    await desk.started()
    expect(await ownerOfServer(join(folder, 'data'))).toBe(1)
    await desk.interrupt()
  }))

test('R03: a user id without a name, as containers have, is given one', (context) =>
  inTemporaryFolder(async (folder) => {
    onlyRoot(context)
    const someone = { uid: 54_321, gid: 54_321 }
    await canUnshare(someone).catch(() => context.skip('user namespaces are forbidden here'))
    await chown(folder, someone.uid, someone.gid)
    const desk = holdDatabase(join(folder, 'data'), someone)
    await desk.started()
    await desk.interrupt()
  }))

test('a folder copied with too open a mode is closed again', () =>
  inTemporaryFolder(async (folder) => {
    const dataDir = await stencil.stamp(folder)
    await chmod(join(dataDir, 'postgres'), 0o755)
    const desk = holdDatabase(dataDir)
    expect(await answerOf((await desk.started()).connectionString)).toBe(42)
    expect((await stat(join(dataDir, 'postgres'))).mode & 0o777).toBe(0o700)
    await desk.interrupt()
  }))

const canUnshare = (as: { uid?: number; gid?: number } = {}) =>
  run('unshare', ['--user', '--map-user=65534', '--map-group=65534', 'true'], as)

async function ownerOfServer(dataDir: string): Promise<number> {
  const pid = await serverPidOf(dataDir)
  expect((await readProcess(pid)).alive).toBe(true)
  return (await stat(`/proc/${pid}`)).uid
}
