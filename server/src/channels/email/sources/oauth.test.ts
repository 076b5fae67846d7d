import { createHash } from 'node:crypto'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { aMailbox, anAdmin, signedIn } from '../../../../test/factories'
import { type FakeImap, fakeImap } from '../../../../test/imap/fake-imap'
import { type FetchingDesk, fetchingDesk } from '../../../../test/imap/fetching-desk'
import { type TokenServer, tokenServer } from '../../../../test/imap/token-server'
import { itemsOf, type StaffedDesk, staffedDesk } from '../../../../test/staffed-desk'
import { guardedFetch } from '../../../platform/egress'
import { sourceRoutes } from './routes'
import { sealSecret } from './source-secrets'

let house: StaffedDesk
let provider: TokenServer
let mailboxId = ''
beforeAll(async () => {
  house = await staffedDesk(sourceRoutes)
  mailboxId = (await house.desk.transact((ctx) => aMailbox(ctx))).id
})
beforeEach(async () => {
  provider = await tokenServer()
})
afterEach(() => provider.close())
afterAll(() => house.close())

const secret = 'client secret 41'
const app = (given: object = {}) => ({
  provider: 'custom',
  clientId: 'client-1',
  clientSecret: secret,
  authorizeUrl: 'https://login.example/authorize?tenant=x',
  tokenUrl: provider.url,
  scope: 'imap offline',
  ...given,
})
const create = async (given: object = {}) => {
  const account = { mailboxId, host: 'imap.example', port: 993, security: 'tls', user: 'desk@kunde.example' }
  return (await house.as('admin', 'POST', '/mail-sources', { ...account, oauth: app(), ...given })).body
}
const begin = async (id: unknown) => {
  const { body } = await house.as('admin', 'POST', `/mail-sources/${id}/authorization`)
  return new URL(String(body.url))
}
const finish = (body: object) => house.as('admin', 'POST', '/mail-sources/authorization', body)
const granted = (given: object = {}) => ({
  status: 200,
  body: { access_token: 'access-1', refresh_token: 'refresh-1', expires_in: 3600, token_type: 'Bearer', ...given },
})
const rowOf = (id: unknown) =>
  house.desk.db.selectFrom('mailSources').selectAll().where('id', '=', String(id)).executeTakeFirstOrThrow()

describe('allowing the desk to read an account', () => {
  test('sends the browser to the provider with a state and a challenge, and keeps what comes back sealed', async () => {
    const { id } = await create()
    const url = await begin(id)
    expect(`${url.origin}${url.pathname}`).toBe('https://login.example/authorize')
    const asked = Object.fromEntries(url.searchParams)
    expect(asked).toMatchObject({
      tenant: 'x',
      response_type: 'code',
      client_id: 'client-1',
      redirect_uri: 'http://localhost:3000/desk/mail-authorization',
      scope: 'imap offline',
      code_challenge_method: 'S256',
      login_hint: 'desk@kunde.example',
    })
    provider.answer = granted()
    const answer = await finish({ state: asked.state, code: 'code-1' })
    expect(answer).toMatchObject({ status: 200, body: { oauth: { isAuthorized: true, clientSecret: 'set' } } })
    const [exchanged] = provider.asked
    expect(exchanged).toMatchObject({
      grant_type: 'authorization_code',
      code: 'code-1',
      client_id: 'client-1',
      client_secret: secret,
      redirect_uri: 'http://localhost:3000/desk/mail-authorization',
    })
    const challenge = createHash('sha256')
      .update(exchanged?.code_verifier ?? '')
      .digest('base64url')
    expect(challenge).toBe(asked.code_challenge)
    const events = await house.desk.db.selectFrom('events').selectAll().where('objectId', '=', String(id)).execute()
    const shown = JSON.stringify([
      answer.body,
      events,
      await rowOf(id),
      await house.as('admin', 'GET', '/mail-sources'),
    ])
    for (const word of [secret, 'refresh-1', 'access-1', asked.state ?? '']) expect(shown).not.toContain(word)
  })

  test('the providers that are known need no more than the app', async () => {
    const microsoft = await create({
      oauth: { provider: 'microsoft', clientId: 'c', clientSecret: 's', tenant: 'acme' },
    })
    const first = await begin(microsoft.id)
    expect(`${first.origin}${first.pathname}`).toBe('https://login.microsoftonline.com/acme/oauth2/v2.0/authorize')
    expect(first.searchParams.get('scope')).toContain('IMAP.AccessAsUser.All offline_access')
    const google = await create({ oauth: { provider: 'google', clientId: 'c', clientSecret: 's' } })
    expect(Object.fromEntries((await begin(google.id)).searchParams)).toMatchObject({
      scope: 'https://mail.google.com/',
      access_type: 'offline',
      prompt: 'consent',
    })
  })

  test('a state works once, in time, for whoever began, and not after a newer one', async () => {
    provider.answer = granted()
    const { id } = await create()
    const stateOf = async () => (await begin(id)).searchParams.get('state') ?? ''
    const over = { status: 400, body: { code: 'mailSource.authorizationExpired' } }
    const [older, state] = [await stateOf(), await stateOf()]
    expect(await finish({ state: older, code: 'c' })).toMatchObject(over)
    expect(await finish({ state: `${state}x`, code: 'c' })).toMatchObject(over)
    const other = await signedIn(house.desk, await anAdmin(house.desk))
    const asOther = { cookie: other.cookie, body: { state, code: 'c' } }
    expect(await house.http.call('POST', '/mail-sources/authorization', asOther)).toMatchObject(over)
    expect(await finish({ state, code: 'c' })).toMatchObject({ status: 200 })
    expect(await finish({ state, code: 'c' })).toMatchObject(over)
    const late = await stateOf()
    await house.desk.db
      .updateTable('mailSources')
      .set({ oauthExpiresAt: new Date(0) })
      .where('id', '=', String(id))
      .execute()
    expect(await finish({ state: late, code: 'c' })).toMatchObject(over)
  })

  test('a refusal is told in the provider’s words, by the browser or by its server, and ends the state', async () => {
    const { id } = await create()
    const state = async () => (await begin(id)).searchParams.get('state') ?? ''
    const declined = { state: await state(), error: 'access_denied', errorDescription: 'The user said no' }
    expect(await finish(declined)).toMatchObject({
      status: 400,
      body: { code: 'mailSource.authorizationRefused', detail: 'access_denied: The user said no' },
    })
    provider.answer = { status: 400, body: { error: 'invalid_grant', error_description: 'Code is expired' } }
    expect(await finish({ state: await state(), code: 'c' })).toMatchObject({
      body: { detail: 'invalid_grant: Code is expired' },
    })
    for (const body of ['<html>', { access_token: 'only' }]) {
      provider.answer = { status: 200, body }
      expect(await finish({ state: await state(), code: 'c' })).toMatchObject({ status: 400 })
    }
    expect((await rowOf(id)).refreshTokenSealed).toBeNull()
  })

  test('only admins begin and end it, and a source with a password has none', async () => {
    const { id } = await create()
    for (const role of ['manager', 'agent', 'light'] as const) {
      expect(await house.as(role, 'POST', `/mail-sources/${id}/authorization`)).toMatchObject({ status: 403 })
      const body = { state: 'x', code: 'c' }
      expect(await house.as(role, 'POST', '/mail-sources/authorization', body)).toMatchObject({ status: 403 })
    }
    const plain = await create({ oauth: null, password: 'x' })
    expect(await house.as('admin', 'POST', `/mail-sources/${plain.id}/authorization`)).toMatchObject({
      status: 409,
      body: { code: 'mailSource.noOauth' },
    })
  })

  test('F05: no token is asked for in our own networks', async () => {
    const { id } = await create()
    const state = (await begin(id)).searchParams.get('state')
    Object.assign(house.desk.house, { fetchOutside: guardedFetch([]) })
    try {
      expect(await finish({ state, code: 'c' })).toMatchObject({ status: 400 })
      expect(provider.asked).toEqual([])
    } finally {
      Object.assign(house.desk.house, { fetchOutside: guardedFetch(['127.0.0.0/8']) })
    }
  })
})

test('what was allowed does not go along to another server, nor to another app', async () => {
  const authorized = async () => {
    provider.answer = granted()
    const { id } = await create()
    const state = (await begin(id)).searchParams.get('state')
    await finish({ state, code: 'c' })
    return String(id)
  }
  for (const body of [{ host: 'evil.example' }, { port: 143 }, { security: 'none' }, { oauth: app() }]) {
    const id = await authorized()
    await house.as('admin', 'PATCH', `/mail-sources/${id}`, { moveTo: 'Done' })
    expect((await rowOf(id)).refreshTokenSealed).not.toBeNull()
    await house.as('admin', 'PATCH', `/mail-sources/${id}`, body)
    expect((await rowOf(id)).refreshTokenSealed, JSON.stringify(body)).toBeNull()
  }
  const shown = itemsOf(await house.as('admin', 'GET', '/mail-sources'))
  expect(shown.at(-1)?.oauth).toMatchObject({ isAuthorized: false })
})

describe('fetching by XOAUTH2', () => {
  let desk: FetchingDesk
  let server: FakeImap
  beforeAll(async () => {
    desk = await fetchingDesk()
    server = await fakeImap('IMAP4rev1 AUTH=XOAUTH2 SASL-IR UIDPLUS MOVE')
  })
  afterAll(async () => {
    await desk.stopWatching()
    await server.close()
    await desk.close()
  })

  test('asks for an access token, keeps a new refresh token, and turns red in the provider’s words', async () => {
    const { id } = await desk.aSource({
      port: server.port,
      user: 'desk@kunde.example',
      password: null,
      oauth: app() as never,
    })
    desk.watch()
    await new Promise((resolve) => setTimeout(resolve, 400))
    expect(server.commands).toEqual([])
    const { keys } = desk.desk.house
    const sealed = sealSecret(keys, { id, secret: 'refreshToken' }, 'refresh-1')
    server.misdeeds.takesToken = (user, token) => user === 'desk@kunde.example' && token === 'access-2'
    provider.answer = granted({ access_token: 'access-2', refresh_token: 'refresh-2' })
    await desk.desk.db.updateTable('mailSources').set({ refreshTokenSealed: sealed }).where('id', '=', id).execute()
    await expect.poll(async () => (await desk.source(id)).lastSuccessAt, { timeout: 10_000 }).not.toBeNull()
    expect(provider.asked[0]).toMatchObject({ grant_type: 'refresh_token', refresh_token: 'refresh-1' })
    const kept = (await desk.source(id)).refreshTokenSealed
    expect(kept).not.toBe(sealed)
    server.add('INBOX', desk.mail({ subject: 'by token' }))
    await expect.poll(async () => (await desk.arrivals()).length, { timeout: 10_000 }).toBe(1)
    await desk.stopWatching()
    provider.answer = { status: 400, body: { error: 'invalid_grant', error_description: 'The grant was revoked' } }
    desk.watch()
    await expect
      .poll(async () => (await desk.source(id)).lastError, { timeout: 10_000 })
      .toBe('invalid_grant: The grant was revoked')
    expect(provider.asked.at(-1)).toMatchObject({ refresh_token: 'refresh-2' })
    provider.answer = granted({ access_token: 'wrong', refresh_token: 'refresh-2' })
    await expect.poll(async () => (await desk.source(id)).lastError, { timeout: 10_000 }).toContain('Bearer')
  })
})
