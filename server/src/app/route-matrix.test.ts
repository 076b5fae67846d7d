import type { RouteDefinition } from '@foyer/contract/route'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { type TestDesk, testDesk } from '../../test/desk'
import { anAdmin, anAgent, aToken, signedIn } from '../../test/factories'
import { type HttpDesk, httpDesk } from '../../test/http-desk'
import { policy } from '../core/access'
import type { SeatRole } from '../core/context'
import { seedStatuses } from '../core/statuses'
import { newId } from '../platform/ids'
import { routes } from './routes'

/** Made from the routes the desk mounts and from the rights table: a route that is added is tested, or fails here. */
const scopes = ['read', 'write', 'inbound', 'admin'] as const
const roles = ['admin', 'manager', 'agent', 'light'] as const
const nobody = newId()

let desk: TestDesk
let http: HttpDesk
const cookies = {} as Record<SeatRole, string>
/** An admin's, with all scopes and with all but one, by what they have. */
const tokens = new Map<string, string>()

beforeAll(async () => {
  desk = await testDesk()
  await desk.transact(seedStatuses)
  http = await httpDesk(desk, routes)
  for (const role of roles)
    cookies[role] = (
      await signedIn(desk, role === 'admin' ? await anAdmin(desk) : await anAgent(desk, { role }))
    ).cookie
  const admin = await anAdmin(desk)
  for (const without of [null, ...scopes]) {
    const given = scopes.filter((scope) => scope !== without)
    tokens.set(given.join(), await aToken(desk, admin, given))
  }
})
afterAll(async () => {
  await http.close()
  await desk.close()
})

/** Every key at any depth of what a body may hold. */
const fieldsOf = (body: RouteDefinition['body']): string[] =>
  body === undefined
    ? []
    : [...JSON.stringify(z.toJSONSchema(body, { io: 'input', unrepresentable: 'any' })).matchAll(/"(\w+)":/g)].map(
        ([, key = '']) => key,
      )
const fill = (route: RouteDefinition, id: string): string => route.path.replace(/\{\w+\}/g, id)
const call = (route: RouteDefinition, path: string, given: { cookie?: string; token?: string; body?: unknown }) =>
  http.call(route.method, path, { ...given, ...(route.method !== 'GET' && { body: given.body ?? {} }) })
const name = (route: RouteDefinition): string => `${route.method} ${route.path}`
const closed = routes.map((mounted) => mounted.route).filter((route) => route.access !== 'anonymous')

describe('every route × every caller', () => {
  test('the routes open to the world are these and no others', () => {
    const open = routes.map((mounted) => mounted.route).filter((route) => route.access === 'anonymous')
    expect(open.map(name).sort()).toEqual([
      'GET /attachments/{id}',
      'GET /setup',
      'POST /invitations/accept',
      'POST /password-resets',
      'POST /password-resets/use',
      'POST /session',
      'POST /setup',
    ])
  })

  test('H10: a role or scopes are taken by these routes and no others', () => {
    const taking = (field: string) =>
      routes.map((mounted) => mounted.route).filter((route) => fieldsOf(route.body).includes(field))
    expect(taking('role').map(name).sort()).toEqual(['PATCH /agents/{id}', 'POST /agents'])
    expect(taking('scopes').map(name)).toEqual(['POST /tokens'])
  })

  test.each(closed.map((route) => [name(route), route] as const))(
    'H01: %s: nobody without credentials',
    async (_name, route) => {
      const answer = await call(route, fill(route, nobody), {})
      expect(answer.status).toBe(401)
      expect(answer.body.code).toBe('session.none')
    },
  )

  const byVerb = closed.flatMap((route) =>
    typeof route.access === 'object' ? [{ route, verb: route.access.verb }] : [],
  )
  test.each(byVerb.map(({ route, verb }) => [name(route), route, verb] as const))(
    'H01: %s: as far as the table says',
    async (_name, route, verb) => {
      for (const role of roles) {
        const answer = await call(route, fill(route, nobody), { cookie: cookies[role] })
        const isRefused = answer.status === 403 && answer.body.code === 'access.forbidden'
        expect({ role, status: answer.status, isRefused: isRefused && policy[verb][role] === 'never' }).toEqual({
          role,
          status: answer.status,
          isRefused: policy[verb][role] === 'never',
        })
        expect(answer.status).toBeLessThan(500)
        expect(answer.status).not.toBe(401)
      }
    },
  )

  test.each(closed.map((route) => [name(route), route] as const))(
    'H01: %s: a token without its scope is refused, whoever’s it is',
    async (_name, route) => {
      const { access } = route
      const others = scopes.filter((scope) => typeof access !== 'object' || scope !== access.scope)
      const token = tokens.get(others.join())
      const answer = await call(route, fill(route, nobody), { ...(token !== undefined && { token }) })
      const code = typeof access === 'object' ? 'access.scope' : 'access.sessionNeeded'
      expect(answer).toMatchObject({ status: 403, body: { code } })
    },
  )
})
