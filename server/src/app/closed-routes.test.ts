import { allRoutes } from '@foyer/contract/all-routes'
import { areaOf, openApiDocument } from '@foyer/contract/openapi'
import type { RouteDefinition } from '@foyer/contract/route'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { type StaffedDesk, staffedDesk } from '../../test/staffed-desk'
import { newId } from '../platform/ids'
import { routes } from './routes'

/** What holds for every route there is, made from the contract: a route that is added is tested, or fails here. */
let house: StaffedDesk
beforeAll(async () => {
  house = await staffedDesk(routes)
})
afterAll(() => house.close())

const nobody = newId()
const name = (route: RouteDefinition): string => `${route.method} ${route.path}`
const fill = (route: RouteDefinition, id: string): string => route.path.replace(/\{\w+\}/g, encodeURIComponent(id))
const document = openApiDocument()
const operationOf = (route: RouteDefinition) => document.paths[route.path]?.[route.method.toLowerCase()]
const exampleFor = (route: RouteDefinition): unknown =>
  operationOf(route)?.requestBody?.content['application/json']?.example
const table = (wanted: (route: RouteDefinition) => boolean) =>
  routes
    .map((mounted) => mounted.route)
    .filter(wanted)
    .map((route) => [name(route), route] as const)
const isAlso = (route: RouteDefinition, method: string, path: string): boolean =>
  route.method === method &&
  route.path !== path &&
  new RegExp(`^${route.path.replace(/\{\w+\}/g, '[^/]+')}$`).test(path)
/** Where an object with named fields would take others as well. */
function looseIn(schema: unknown, path = ''): string[] {
  if (typeof schema !== 'object' || schema === null) return []
  const { type, properties, additionalProperties } = Object(schema)
  const isLoose = type === 'object' && properties !== undefined && additionalProperties !== false
  const below = Object.entries(schema).flatMap(([key, value]) => looseIn(value, `${path}/${key}`))
  return isLoose ? [path || '/', ...below] : below
}
/** Ends the session it is called with. */
const endsSession = (route: RouteDefinition) => route.method === 'DELETE' && route.path === '/session'

describe('the document', () => {
  test('holds every route the desk mounts, and no other', () => {
    const mounted = routes.map(({ route }) => name(route)).sort()
    expect(allRoutes.map(({ route }) => name(route)).sort()).toEqual(mounted)
    const written = Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
    )
    expect(written.sort()).toEqual(mounted)
  })

  test('has a chapter for each, and refers to nothing that is missing', () => {
    expect(allRoutes.filter(({ route }) => areaOf(route.path) === null).map(({ route }) => route.path)).toEqual([])
    for (const [, shape] of JSON.stringify(document).matchAll(/"#\/components\/schemas\/([^"]+)"/g))
      expect(Object.keys(document.components.schemas)).toContain(shape)
  })

  test.each(table((route) => route.body !== undefined))('%s: its example passes its own schema', (_name, route) => {
    expect(route.body?.safeParse(exampleFor(route)).error?.issues ?? []).toEqual([])
  })
})

describe('a method that an address does not take is 405, and the answer says which it takes', () => {
  test.each([...new Set(routes.map(({ route }) => route.path))])('%s', async (path) => {
    const taken: string[] = routes.filter(({ route }) => route.path === path).map(({ route }) => route.method)
    for (const method of ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const) {
      if (taken.includes(method)) continue
      const answer = await house.http.call(method, path.replace(/\{\w+\}/g, nobody))
      // `/mailboxes/test` is a mailbox's address as well: what another route takes there is its own affair.
      if (answer.status !== 405) expect(routes.some(({ route }) => isAlso(route, method, path))).toBe(true)
      else expect(String(answer.headers.allow).split(', ')).toEqual(expect.arrayContaining(taken))
    }
  })
})

describe('G08: a cookie write from elsewhere is refused', () => {
  test.each(table((route) => route.method !== 'GET'))('%s', async (_name, route) => {
    const path = `${fill(route, nobody)}${route.path === '/uploads' ? '?name=x.txt' : ''}`
    const { admin: cookie } = house.cookies
    const write = (headers: Record<string, string>, body: unknown = {}) =>
      house.http.call(route.method, path, { cookie, body, headers })
    for (const headers of [
      { origin: 'https://evil.example' },
      { origin: 'null' },
      { origin: `${house.desk.house.url}.evil.example` },
      { 'sec-fetch-site': 'cross-site' },
    ])
      expect(await write(headers)).toMatchObject({ status: 403, body: { code: 'request.foreignOrigin' } })
    for (const type of ['application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', 'text/plain'])
      expect(await write({ 'content-type': type }), type).toMatchObject({
        status: 415,
        body: { code: 'body.mediaType' },
      })
  })
})

describe('H03: protected fields are refused on every route that takes a body', () => {
  const forbidden = { isAdmin: true, authorId: nobody, createdAt: '2020-01-01T00:00:00.000Z', personId: nobody }
  test.each(table((route) => route.body !== undefined))('%s', async (_name, route) => {
    const example = exampleFor(route)
    const isList = Array.isArray(example)
    const body = isList ? [forbidden] : { ...Object(example), ...forbidden }
    const answer = await house.as('admin', route.method, fill(route, nobody), body)
    expect(answer).toMatchObject({ status: 400, body: { code: 'request.invalid' } })
    if (isList) return
    const errors: { path: string }[] = Object(answer.body).errors
    expect(errors.map((one) => one.path)).toEqual(expect.arrayContaining(Object.keys(forbidden)))
  })

  test.each(table((route) => route.body !== undefined || route.query !== undefined || route.params !== undefined))(
    'H03: %s takes nothing it does not name, at any depth',
    (_name, route) => {
      for (const schema of [route.params, route.query, route.body]) {
        if (schema === undefined) continue
        const written = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' })
        expect(looseIn(written)).toEqual([])
      }
    },
  )

  test('H03: read again, nothing of it stuck', async () => {
    const made = await house.as('admin', 'POST', '/people', { name: 'Before' })
    const path = `/people/${made.body.id}`
    const before = await house.as('admin', 'GET', path)
    for (const field of ['id', 'createdAt', 'role', 'isAgent', 'brandId', 'version2'])
      expect(await house.as('admin', 'PATCH', path, { name: 'After', [field]: nobody })).toMatchObject({ status: 400 })
    expect((await house.as('admin', 'GET', path)).body).toEqual(before.body)
  })
})

describe('malformed, too long and unknown ids are one and the same 404', () => {
  test.each(table((route) => route.path.includes('{') && route.access !== 'anonymous'))('%s', async (_name, route) => {
    const body = route.method === 'GET' ? undefined : (exampleFor(route) ?? {})
    const unknown = await house.as('admin', route.method, fill(route, nobody), body)
    // Some acts are right whatever the id (saving a draft under a new one).
    if (unknown.status !== 404) return expect(unknown.status).toBeLessThan(500)
    for (const id of [
      'x',
      '-1',
      '0',
      '99999999999999999999',
      `${nobody}x`,
      'a'.repeat(290),
      'a'.repeat(4000),
      "' or 1=1 --",
      'a\0b',
      '..%2f..',
      '%',
    ])
      expect(await house.as('admin', route.method, fill(route, id), body), id).toMatchObject({
        status: 404,
        body: { code: unknown.body.code },
      })
  })
})

const hostile = [
  null,
  true,
  -1,
  1e308,
  0.5,
  '',
  ' ',
  "'; drop table agents --",
  '\u202e\u200b',
  'a\r\nBcc: x@y.example',
  '%_\\',
  '{{constructor}}',
  'a'.repeat(3000),
  [],
  [[]],
  {},
  [null],
  ['x'],
  '9999-99-99T99:99:99Z',
  '-infinity',
  nobody,
]

describe('no input is a fault of ours: every field of every route, with what does not belong there', () => {
  test.each(table((route) => !endsSession(route) && route.path !== '/me/password'))(
    '%s',
    async (_name, route) => {
      const operation = operationOf(route)
      const example = exampleFor(route)
      const schema: { properties?: object } = Object(operation?.requestBody?.content['application/json']?.schema)
      for (const field of Object.keys(schema.properties ?? {}))
        for (const value of hostile) {
          const body = { ...Object(example), [field]: value }
          const answer = await house.as('admin', route.method, fill(route, nobody), body)
          expect(answer.status, `${field} = ${JSON.stringify(value)}`).toBeLessThan(500)
        }
      for (const { name: parameter, in: place } of operation?.parameters ?? [])
        for (const value of place === 'query' ? hostile : []) {
          const path = `${fill(route, nobody)}?${parameter}=${encodeURIComponent(String(value))}`
          const answer = await house.as('admin', route.method, path, route.method === 'GET' ? undefined : example)
          expect(answer.status, `${parameter} = ${JSON.stringify(value)}`).toBeLessThan(500)
        }
    },
    120_000,
  )
})
