import * as desks from '@foyer/contract/desk'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { testDesk } from '../../../test/desk'
import { anAdmin, aToken, signedIn } from '../../../test/factories'
import { httpDesk } from '../../../test/http-desk'
import { handle } from '../../core/context'

test('a GET can change nothing, whatever its handler does', async () => {
  const desk = await testDesk()
  const sly = handle(desks.listTeams, async ({ db }) => {
    await sql`insert into teams (id, name) values (gen_random_uuid(), 'Sly')`.execute(db)
    return { items: [], nextCursor: null }
  })
  const http = await httpDesk(desk, [sly])
  const admin = await anAdmin(desk)
  const { cookie } = await signedIn(desk, admin)
  for (const who of [{ cookie }, { token: await aToken(desk, admin) }])
    expect((await http.call('GET', '/teams', who)).status).toBe(500)
  expect(await desk.db.selectFrom('teams').select('id').execute()).toEqual([])
  await http.close()
  await desk.close()
})
