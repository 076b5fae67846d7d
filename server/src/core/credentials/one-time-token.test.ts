import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestDesk, testDesk } from '../../../test/desk'
import { dropOneTimeTokens, issueOneTimeToken, type OneTimePurpose, peekOneTimeToken, useOneTimeToken } from './index'

let desk: TestDesk
beforeAll(async () => {
  desk = await testDesk()
})
afterAll(() => desk.close())

const issue = (purpose: OneTimePurpose = 'reset') => desk.transact((ctx) => issueOneTimeToken(ctx, purpose, null))
const use = (token: string, purpose: OneTimePurpose = 'reset') =>
  desk.transact((ctx) => useOneTimeToken(ctx, purpose, token))
const invalid = { code: 'token.invalid', kind: 'invalid' }

test('G05: works once', async () => {
  const token = await issue()
  await desk.transact((ctx) => peekOneTimeToken(ctx, 'reset', token))
  expect(await use(token)).toEqual({ personId: null })
  await expect(use(token)).rejects.toMatchObject(invalid)
  await expect(desk.transact((ctx) => peekOneTimeToken(ctx, 'reset', token))).rejects.toMatchObject(invalid)
})

test('of many at once one gets it', async () => {
  const token = await issue()
  const uses = await Promise.allSettled(Array.from({ length: 8 }, () => use(token)))
  expect(uses.filter((one) => one.status === 'fulfilled')).toHaveLength(1)
})

test('G05: empty, padded, cut, changed or meant for something else it fails, and stays usable', async () => {
  const token = await issue('reset')
  const changed = token.startsWith('A') ? `B${token.slice(1)}` : `A${token.slice(1)}`
  for (const wrong of [
    '',
    ' ',
    `${token}=`,
    `${token} `,
    ` ${token}`,
    token.slice(0, -1),
    `${token}A`,
    changed,
    `${token}\n`,
  ])
    await expect(use(wrong), JSON.stringify(wrong)).rejects.toMatchObject(invalid)
  await expect(use(token, 'invitation')).rejects.toMatchObject(invalid)
  await expect(use(token, 'setup')).rejects.toMatchObject(invalid)
  await use(token)
})

test.each([
  ['reset', 30 * 60],
  ['invitation', 7 * 24 * 3600],
  ['setup', 7 * 24 * 3600],
] as const)('G05: expires: %s after %i seconds', async (purpose, seconds) => {
  const token = await issue(purpose)
  const pass = (passed: number) =>
    sql`update one_time_tokens set expires_at = expires_at - make_interval(secs => ${passed})`.execute(desk.db)
  await pass(seconds - 10) // what the test itself takes
  await desk.transact((ctx) => peekOneTimeToken(ctx, purpose, token))
  await pass(10)
  await expect(desk.transact((ctx) => peekOneTimeToken(ctx, purpose, token))).rejects.toMatchObject(invalid)
  await expect(use(token, purpose)).rejects.toMatchObject(invalid)
})

test('dropped ones are gone; the text is nowhere in the database', async () => {
  const token = await issue('setup')
  const rows = await desk.db.selectFrom('oneTimeTokens').selectAll().execute()
  expect(JSON.stringify(rows)).not.toContain(token)
  await desk.transact((ctx) => dropOneTimeTokens(ctx, ['setup'], null))
  await expect(use(token, 'setup')).rejects.toMatchObject(invalid)
})
