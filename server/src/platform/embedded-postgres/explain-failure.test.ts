import { expect, test } from 'vitest'
import { explainFailure } from './explain-failure'
import { layoutOf } from './layout'

// Each as PostgreSQL 18 wrote it.
test.for([
  ['FATAL:  could not write lock file "postmaster.pid": No space left on device', 'disk.full'],
  ['initdb: error: could not write file "/d/base/1/1255": Disk quota exceeded', 'disk.full'],
  [
    '2026-01-01 10:00:00 UTC [7] FATAL:  could not create lock file "postmaster.pid": Read-only file system',
    'database.folderNotWritable',
  ],
  ['postgres: could not access directory "/d": Permission denied', 'database.folderNotWritable'],
  ['FATAL:  could not map anonymous shared memory: Cannot allocate memory', 'database.outOfMemory'],
  ['postgres: could not find the database system\nExpected to find it in the directory "/d",', 'database.broken'],
  ['PANIC:  could not locate a valid checkpoint record at 0/1FB6658', 'database.broken'],
  ['FATAL:  configuration file "/d/postgresql.conf" contains errors', 'database.startFailed'],
  ['Segmentation fault', 'database.startFailed'],
  ['', 'database.startFailed'],
])('%s', ([text, code]) => {
  const error = explainFailure(text ?? '', layoutOf('/data'))
  expect(error.code).toBe(code)
  expect(error.message).toMatch(/^[A-Z][^\n]+\.$/)
})

test('the reason is the first fatal line, without its time and process', () => {
  const text = [
    '2026-01-01 10:00:00.001 UTC [7] LOG:  starting PostgreSQL 18.4',
    '2026-01-01 10:00:00.002 UTC [7] PANIC:  could not locate a valid checkpoint record at 0/1FB6658',
    '2026-01-01 10:00:00.003 UTC [5] LOG:  startup process (PID 7) was terminated by signal 6: Aborted',
  ].join('\n')
  expect(explainFailure(text, layoutOf('/data')).details.reason).toBe(
    'could not locate a valid checkpoint record at 0/1FB6658',
  )
})
