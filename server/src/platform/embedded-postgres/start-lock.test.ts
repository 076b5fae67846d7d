import { readdir, writeFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { inTemporaryFolder, quiet } from '../../../test/launcher/data-folder'
import { layoutOf } from './layout'
import { withStartLock } from './start-lock'

test('one at a time, whether the work succeeds or not', () =>
  inTemporaryFolder(async (folder) => {
    const layout = layoutOf(folder)
    let inside = 0
    const work = async () => {
      inside += 1
      await new Promise((resolve) => setTimeout(resolve, 5))
      expect(inside).toBe(1)
      inside -= 1
    }
    await Promise.all(Array.from({ length: 10 }, () => withStartLock(layout, quiet, work)))
    const failing = withStartLock(layout, quiet, () => Promise.reject(new Error('no')))
    await expect(failing).rejects.toThrow('no')
    await withStartLock(layout, quiet, work)
    expect(await readdir(folder)).toEqual([])
  }))

test('a process that neither finishes nor dies is named', () =>
  inTemporaryFolder(async (folder) => {
    const layout = layoutOf(folder)
    await withStartLock(layout, quiet, async () => {
      await expect(withStartLock(layout, quiet, async () => undefined, 50)).rejects.toMatchObject({
        kind: 'conflict',
        code: 'database.busy',
        message: expect.stringContaining(String(process.pid)),
      })
    })
  }))

test.for(['', '{"pid":', '{"pid":2147483,"since":"1"}', '[]'])('a lock left behind (%s) is taken over by one', (text) =>
  inTemporaryFolder(async (folder) => {
    const layout = layoutOf(folder)
    await writeFile(layout.lock, text)
    let turns = 0
    const work = async () => {
      turns += 1
    }
    await Promise.all([withStartLock(layout, quiet, work), withStartLock(layout, quiet, work)])
    expect(turns).toBe(2)
    expect(await readdir(folder)).toEqual([])
  }),
)
