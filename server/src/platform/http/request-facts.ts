import type { FastifyReply, FastifyRequest } from 'fastify'
import { AppError } from '../errors'
import type { HttpFacts } from './handle'

export const sessionCookie = (isSecure: boolean): string => (isSecure ? '__Host-foyer' : 'foyer')

/** What a request says of who sends it. */
export type Credentials = {
  authorization: string | null
  cookie: string | null
  /** A look at whether they still hold, which is no use of them. */
  isRecheck?: boolean
}

export const credentialsOf = (request: FastifyRequest, isSecure: boolean): Credentials => ({
  authorization: request.headers.authorization ?? null,
  cookie: request.cookies[sessionCookie(isSecure)] ?? null,
})

/**
 * A write by cookie must come from our own page: refused when Origin is there and not ours, or fetch metadata says
 * cross-site. A request with neither is no browser's. The content types a form can send are refused by the parsers.
 */
export function refuseForeignWrite(
  request: FastifyRequest,
  check: { hasCookie: boolean; origins: readonly string[] },
): void {
  if (request.method === 'GET' || request.method === 'HEAD') return
  const origin = request.headers.origin
  const site = request.headers['sec-fetch-site']
  const isForeign = (origin !== undefined && !isOwn(origin, request, check.origins)) || site === 'cross-site'
  // Signing in by cookie-less POST from another site would plant a session: anonymous browser writes are checked as well.
  if (isForeign && (check.hasCookie || request.headers.authorization === undefined))
    throw new AppError('forbidden', 'request.foreignOrigin', 'This request came from another site.')
}

const formTypes = /^\s*(application\/x-www-form-urlencoded|multipart\/form-data|text\/plain)\s*(;|$)/i

/**
 * Routes that take bytes of any type take a form's types from a browser only with proof that our own page sent them: a form
 * elsewhere, in a browser that tells neither Origin nor fetch metadata, could send those and no others.
 */
export function refuseFormType(
  request: FastifyRequest,
  check: { hasCookie: boolean; origins: readonly string[] },
): void {
  if (!check.hasCookie || !formTypes.test(request.headers['content-type'] ?? '')) return
  const { origin } = request.headers
  const isOurs =
    request.headers['sec-fetch-site'] === 'same-origin' || (origin && isOwn(origin, request, check.origins))
  if (!isOurs)
    throw new AppError('invalid', 'body.mediaType', 'This content type is not taken here.', { httpStatus: 415 })
}

/** FOYER_URL's origin or, on loopback, the host the request itself was sent to. */
export function isOwn(origin: string, request: FastifyRequest, origins: readonly string[]): boolean {
  if (origins.includes(origin)) return true
  const host = request.headers.host ?? ''
  return /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])(:\d+)?$/.test(host) && origin === `http://${host}`
}

export function httpFacts(request: FastifyRequest, reply: FastifyReply, isSecure: boolean): HttpFacts {
  const name = sessionCookie(isSecure)
  const options = { path: '/', httpOnly: true, sameSite: 'lax', secure: isSecure } as const
  const length = Number(request.headers['content-length'])
  return {
    ip: request.ip,
    userAgent: request.headers['user-agent']?.slice(0, 300) ?? null,
    contentType: request.headers['content-type'] ?? null,
    contentLength: Number.isSafeInteger(length) ? length : null,
    stream: request.raw,
    cookie: (key) => request.cookies[key] ?? null,
    setSessionCookie: (token, maxAgeSeconds) =>
      void reply.setCookie(name, token, { ...options, maxAge: maxAgeSeconds }),
    clearSessionCookie: () => void reply.clearCookie(name, options),
  }
}
