import { expect, test } from 'vitest'
import { cloneTemplate } from './clone-template'
import { startExternalPostgres } from './external-postgres'
import { query } from './launcher/data-folder'
import { prepareTemplate } from './prepare-template'
import { needSystemPart } from './system-part'

test('the migrations run on PostgreSQL 15 as an operator brings it', async (context) => {
  const server = await startExternalPostgres(needSystemPart(context, 'postgresql15'))
  try {
    const template = await prepareTemplate(server.connectionString)
    const database = await cloneTemplate({ connectionString: server.connectionString, template })
    expect(
      await query(database.connectionString, `select current_setting('server_version_num')::int / 10000 as major`),
    ).toEqual({ major: 15 })
    await query(database.connectionString, 'select from events')
    await database.drop()
  } finally {
    await server.stop()
  }
})
