import cookie from '@fastify/cookie'
import helmet from '@fastify/helmet'
import websocket from '@fastify/websocket'
import Fastify, { type FastifyBaseLogger, type FastifyInstance, LogController } from 'fastify'
import { AppError } from '../errors'
import { newId } from '../ids'
import type { Logger } from '../log'
import { answerUnknown } from './answer-unknown'
import { answerError, problemOf } from './problem'
import { readJson } from './read-json'

const jsonLimit = 2 * 1024 * 1024
const longestUrl = 8 * 1024

/** Fastify with our limits, headers and error answers; the only place that makes one. */
export async function createServer(options: {
  log: Logger
  isSecure: boolean
  filesOrigin: string | null
  /** Whose X-Forwarded-For counts; without it every client is the address its connection comes from. */
  trustProxy?: number | string[] | null
  requestTimeoutMs?: number
}): Promise<FastifyInstance> {
  const logger: FastifyBaseLogger = options.log
  const app = Fastify({
    loggerInstance: logger,
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: jsonLimit,
    // However long an id is, it is as unknown as any other.
    routerOptions: { maxParamLength: longestUrl },
    http: { maxHeaderSize: 16 * 1024, connectionsCheckingInterval: Math.min(5000, options.requestTimeoutMs ?? 5000) },
    genReqId: () => newId(),
    requestTimeout: options.requestTimeoutMs ?? 120_000,
    trustProxy: trusted(options.trustProxy ?? false),
    keepAliveTimeout: 72_000,
    forceCloseConnections: true,
    clientErrorHandler: answerBrokenRequest,
    frameworkErrors: (error, request, reply) => {
      // No hook has run where an address cannot be read.
      void answerError(error, request, reply.headers(bareHeaders(options.isSecure)))
    },
  })
  // Node watches neither where the headers may take longer than the whole.
  app.server.headersTimeout = Math.min(60_000, options.requestTimeoutMs ?? 60_000)
  app.removeAllContentTypeParsers()
  app.addContentTypeParser('application/json', { parseAs: 'buffer' }, (_request, body, done) => {
    try {
      done(null, body.length === 0 ? undefined : readJson(Buffer.from(body)))
    } catch (error) {
      done(error instanceof Error ? error : new Error(String(error)))
    }
  })
  app.setErrorHandler(answerError)
  answerUnknown(app)
  // First, so that whatever is refused later is refused with them.
  await app.register(helmet, securityHeaders(options))
  app.addHook('onRequest', async (request, reply) => {
    reply.header('x-request-id', request.id)
    if ((request.raw.url?.length ?? 0) > longestUrl)
      throw new AppError('invalid', 'request.urlTooLong', 'The address is too long.', { httpStatus: 414 })
  })
  await app.register(cookie)
  await app.register(websocket, { options: { maxPayload: 16 * 1024 } })
  return app
}

const trusted = (given: number | string[] | false) =>
  typeof given === 'number' ? (_address: string, hop: number) => hop < given : given

const hstsSeconds = 31_536_000

/** Of an answer that holds no page. */
const bareHeaders = (isSecure: boolean): Record<string, string> => ({
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'same-origin',
  ...(isSecure && { 'strict-transport-security': `max-age=${hstsSeconds}` }),
})

/** security.md F10: no inline scripts, never framed, nothing sniffed, no referrer to others, HSTS under https. */
function securityHeaders(options: { isSecure: boolean; filesOrigin: string | null }) {
  const files = options.filesOrigin === null ? [] : [options.filesOrigin]
  return {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        'default-src': ["'self'"],
        'script-src': ["'self'"],
        // Floating menus and the virtual list place things by style attributes; scripts stay forbidden.
        'style-src': ["'self'", "'unsafe-inline'"],
        'img-src': ["'self'", 'data:', 'blob:', ...files],
        'connect-src': ["'self'"],
        'frame-src': ["'self'"],
        'object-src': ["'none'"],
        'base-uri': ["'none'"],
        'form-action': ["'self'"],
        'frame-ancestors': ["'none'"],
      },
    },
    strictTransportSecurity: options.isSecure ? { maxAge: hstsSeconds, includeSubDomains: false } : false,
    referrerPolicy: { policy: 'same-origin' as const },
    frameguard: { action: 'deny' as const },
    crossOriginEmbedderPolicy: false,
  }
}

const refusals: Readonly<Record<string, readonly [number, string]>> = {
  HPE_HEADER_OVERFLOW: [431, 'request.headersTooLarge'],
  ERR_HTTP_REQUEST_TIMEOUT: [408, 'request.tooSlow'],
}

/** What Node itself refuses before there is a request (headers over 16 KiB, bodies that never end, no HTTP at all). */
function answerBrokenRequest(
  this: FastifyInstance,
  error: Error & { code?: string },
  socket: import('node:net').Socket,
): void {
  if (error.code === 'ECONNRESET' || !socket.writable) return
  const [status, code] = refusals[error.code ?? ''] ?? [400, 'request.malformed']
  const { problem } = problemOf(new AppError('invalid', code, 'The request cannot be read.', { httpStatus: status }))
  const body = JSON.stringify(problem)
  socket.end(
    `HTTP/1.1 ${status} ${problem.title}\r\ncontent-type: application/problem+json\r\ncontent-length: ${Buffer.byteLength(body)}\r\nconnection: close\r\n\r\n${body}`,
  )
}
