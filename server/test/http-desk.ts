import { sharedErrors } from '@foyer/contract/errors'
import { routeWiring } from '../src/app/route-wiring'
import type { Actor, Ctx, Open } from '../src/core/context'
import { createServer, type Mounted, mountRoute, type RouteWiring } from '../src/platform/http'
import type { TestDesk } from './desk'

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
export type Call = {
  body?: unknown
  token?: string | undefined
  cookie?: string | undefined
  ip?: string
  headers?: Record<string, string>
}
/** What came back. `cookie` is the session cookie the answer sets, '' where it takes it away, null where it leaves it. */
export type Answer = {
  status: number
  body: Record<string, unknown>
  headers: Record<string, unknown>
  cookie: string | null
}
export type HttpDesk = {
  call(method: Method, path: string, call?: Call): Promise<Answer>
  /** Opens a real port and answers the address below which the routes are: for streams and what happens on a socket. */
  listen(): Promise<string>
  close(): Promise<void>
}

type Given = {
  trustProxy?: number | string[]
  requestTimeoutMs?: number
  /** What is no contract route: sockets, plain addresses. */
  mount?: (app: Awaited<ReturnType<typeof createServer>>, wiring: RouteWiring<Actor, Ctx, Open>) => void | Promise<void>
}

/** The desk's routes on a real server, mounted as the app does, called without a socket. */
export async function httpDesk(
  desk: TestDesk,
  routes: readonly Mounted<Ctx, Open>[],
  { mount, ...given }: Given = {},
): Promise<HttpDesk> {
  const isSecure = desk.house.url.startsWith('https:')
  const app = await createServer({ log: desk.house.log, isSecure, filesOrigin: null, ...given })
  const name = isSecure ? '__Host-foyer' : 'foyer'
  const wiring = routeWiring({ ...desk.wiring, house: desk.house })
  for (const mounted of routes) mountRoute(app, mounted, wiring)
  await mount?.(app, wiring)
  await app.ready()
  return {
    async call(method, path, { body, token, cookie, ip = '198.51.100.7', headers = {} } = {}) {
      const answer = await app.inject({
        method,
        url: `/api/v1${path}`,
        remoteAddress: ip,
        headers: {
          ...(token !== undefined && { authorization: `Bearer ${token}` }),
          ...(cookie !== undefined && { cookie: `${name}=${cookie}` }),
          ...(body !== undefined && { 'content-type': 'application/json' }),
          ...headers,
        },
        ...(body !== undefined && { payload: JSON.stringify(body) }),
      })
      const answered = answer.body === '' ? {} : JSON.parse(answer.body)
      if (answer.statusCode >= 400) assertDeclared(routes, { method, path, code: String(answered.code) })
      const set = answer.cookies.find((one) => one.name === name)
      return {
        status: answer.statusCode,
        body: answered,
        headers: answer.headers,
        cookie: set?.value ?? null,
      }
    },
    listen: async () => `${await app.listen({ host: '127.0.0.1', port: 0 })}/api/v1`,
    close: () => app.close(),
  }
}

/** Whatever a test meets stands in the contract: programs decide by codes, so a route may answer with no other. */
function assertDeclared(
  routes: readonly Mounted<Ctx, Open>[],
  given: { method: Method; path: string; code: string },
): void {
  const path = given.path.replace(/\?.*$/s, '')
  const found = routes.find(({ route }) => route.method === given.method && pathPattern(route.path).test(path))
  const declared: readonly string[] = [...sharedErrors, ...(found?.route.errors ?? [])]
  if (found !== undefined && !declared.includes(given.code))
    throw new Error(`${given.method} ${found.route.path} does not declare ${given.code}`)
}
const pathPattern = (path: string): RegExp => new RegExp(`^${path.replace(/\{\w+\}/g, '[^/]+')}$`)
