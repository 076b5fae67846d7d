import { chmod, mkdir, readdir, readlink, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { inTemporaryFolder, run } from '../../../test/launcher/data-folder'
import { copyPrograms } from './copy-programs'
import { findPrograms } from './find-programs'
import { possibleIdentities } from './identity'
import { makeSymlinks } from './make-symlinks'
import { runProgram } from './run-program'

test('programs installed for one user alone are copied so that everybody may run them, by two processes at once too', () =>
  inTemporaryFolder(async (folder) => {
    const installed = join(folder, 'installed')
    await run('cp', ['-a', join(findPrograms(), '..'), installed])
    await run('chmod', ['-R', 'go-rwx', installed])
    await chmod(folder, 0o755)
    const umask = process.umask(0o077)
    try {
      const place = join(folder, 'place')
      const [first, second] = await Promise.all([
        copyPrograms(join(installed, 'native'), place),
        copyPrograms(join(installed, 'native'), place),
      ])
      expect(first).toBe(second)
      expect(await readdir(place)).toHaveLength(1)
      expect((await stat(join(first ?? '', 'lib'))).mode & 0o777).toBe(0o755)
      for (const identity of possibleIdentities()) {
        const result = await runProgram(identity, {
          program: join(first ?? '', 'bin/postgres'),
          args: ['--version'],
          cwd: '/',
          timeoutMs: 30_000,
        })
        if (identity.kind !== 'namespace')
          expect(result).toMatchObject({ code: 0, output: expect.stringContaining('PostgreSQL') })
      }
    } finally {
      process.umask(umask)
    }
  }))

test('a folder that others may write is no place for programs', () =>
  inTemporaryFolder(async (folder) => {
    await mkdir(join(folder, 'place'))
    await chmod(join(folder, 'place'), 0o777)
    expect(await copyPrograms(findPrograms(), join(folder, 'place'))).toBeNull()
  }))

test('libraries get their links back, by two processes at once too, and a plain file in their place is replaced', () =>
  inTemporaryFolder(async (folder) => {
    await run('cp', ['-a', findPrograms(), join(folder, 'native')])
    const library = join(folder, 'native/lib/libpq.so.5')
    await rm(library)
    await run('sh', [
      '-c',
      `rm ${folder}/native/lib/libicu*.so ${folder}/native/lib/libicu*.so.60; echo rubbish > ${library}`,
    ])
    expect(await Promise.all([makeSymlinks(join(folder, 'native')), makeSymlinks(join(folder, 'native'))])).toEqual([
      true,
      true,
    ])
    expect(await readlink(library)).toMatch(/^libpq\.so\.5\.\d+$/)
    expect((await readdir(join(folder, 'native/lib'))).filter((name) => name.startsWith('.'))).toEqual([])
    const version = await run(join(folder, 'native/bin/postgres'), ['--version'])
    expect(version.stdout).toContain('(PostgreSQL) 18')
  }))

test('a machine without programs for it is told to use a database of its own', () => {
  expect(() => findPrograms('win32-x64')).toThrow('set DATABASE_URL')
  expect(() => findPrograms('linux-s390x')).toThrow(expect.objectContaining({ code: 'database.unsupportedPlatform' }))
  const other = process.platform === 'darwin' ? 'linux-arm64' : 'darwin-arm64'
  expect(() => findPrograms(other)).toThrow(expect.objectContaining({ code: 'database.programsMissing' }))
})
