import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readConfig } from '../platform/config'
import { createLog } from '../platform/log'
import { runDesk } from './run-desk'

test('a process without anything to do is refused before it makes anything', async () => {
  const FOYER_DATA_DIR = await mkdtemp(join(tmpdir(), 'foyer-idle-'))
  const config = readConfig({ FOYER_DATA_DIR, FOYER_ROLES: 'smtp', FOYER_SMTP_LISTEN: 'off' })
  await expect(runDesk(config, createLog('silent'))).rejects.toMatchObject({ code: 'config.invalid' })
  expect(await readdir(FOYER_DATA_DIR)).toEqual([])
  await rm(FOYER_DATA_DIR, { recursive: true })
})
