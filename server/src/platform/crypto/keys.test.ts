import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { loadKeys } from './keys'

let dataDir = ''
const keyOf = async (secret: string | null = null) => (await loadKeys({ secret, dataDir })).forPurpose('test')

beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'foyer-keys-'))
})
afterEach(() => rm(dataDir, { recursive: true, force: true }))

test('the first start makes a key that only its user can read, and every later one finds it', async () => {
  const [first, ...others] = await Promise.all(Array.from({ length: 5 }, () => keyOf()))
  for (const other of others) expect(other).toEqual(first)
  expect((await stat(join(dataDir, 'secret.key'))).mode & 0o077).toBe(0)
  expect(await keyOf((await readFile(join(dataDir, 'secret.key'), 'utf8')).trim())).toEqual(first)
})

test('a key that another process has not finished writing is waited for', async () => {
  const path = join(dataDir, 'secret.key')
  await writeFile(path, '')
  const waiting = keyOf()
  await sleep(60)
  await writeFile(path, `${'k'.repeat(64)}\n`)
  expect(await waiting).toEqual(await keyOf('k'.repeat(64)))
})

test('a key that stays broken is named', async () => {
  await writeFile(join(dataDir, 'secret.key'), 'short')
  await expect(keyOf()).rejects.toMatchObject({ code: 'secret.broken' })
})
