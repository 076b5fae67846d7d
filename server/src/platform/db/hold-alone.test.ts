import { expect, inject, test } from 'vitest'
import { cloneTemplate } from '../../../test/clone-template'
import { holdAlone } from './hold-alone'

test('one holds the desk, the next is told who, and what was released can be held again', async () => {
  const database = await cloneTemplate(inject('databaseServer'))
  const first = await holdAlone(database.connectionString, 'http://localhost:4000')
  expect(await holdAlone(database.connectionString, 'http://localhost:5000')).toEqual({
    isHeld: false,
    by: 'http://localhost:4000',
  })
  if (first.isHeld) await first.release()
  const again = await holdAlone(database.connectionString, 'http://localhost:5000')
  expect(again.isHeld).toBe(true)
  if (again.isHeld) await again.release()
  await database.drop()
})
