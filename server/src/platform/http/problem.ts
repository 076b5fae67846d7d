import type { FastifyReply, FastifyRequest } from 'fastify'
import { sqlState } from '../db'
import { AppError, type ErrorKind } from '../errors'

export const statusOf: Record<ErrorKind, number> = {
  invalid: 400,
  unauthenticated: 401,
  forbidden: 403,
  notFound: 404,
  conflict: 409,
  tooLarge: 413,
  tooMany: 429,
  unavailable: 503,
  internal: 500,
}

const titles: Record<number, string> = {
  400: 'Bad request',
  401: 'Not signed in',
  403: 'Not allowed',
  404: 'Not found',
  405: 'Method not allowed',
  406: 'Not acceptable',
  408: 'Too slow',
  409: 'Conflict',
  413: 'Too large',
  414: 'Address too long',
  415: 'Unsupported media type',
  429: 'Too many requests',
  426: 'Upgrade required',
  431: 'Headers too large',
  500: 'Internal error',
  503: 'Unavailable',
}

/** Body of an error answer, RFC 9457. Programs decide by `code`. */
export type Problem = { type: string; title: string; status: number; code: string; detail: string } & Record<
  string,
  unknown
>

export function problemOf(error: unknown): { problem: Problem; retryAfter: number | null; isBug: boolean } {
  const known = error instanceof AppError ? error : translate(error)
  const status = typeof known.details.httpStatus === 'number' ? known.details.httpStatus : statusOf[known.kind]
  const { httpStatus: _status, cause: _cause, retryAfter, ...details } = known.details
  const problem = {
    ...details,
    type: `/problems/${known.code}`,
    title: titles[status] ?? 'Error',
    status,
    code: known.code,
    detail: known.message,
  }
  const wait = typeof retryAfter === 'number' ? retryAfter : status === 503 ? 5 : status === 429 ? 60 : null
  return { problem, retryAfter: wait, isBug: status === 500 }
}

/** Errors of the framework and of the database, in our words; whatever is left is a bug and tells nothing. */
function translate(error: unknown): AppError {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  const status = error instanceof Error && 'statusCode' in error ? Number(error.statusCode) : 0
  if (status === 413) return new AppError('tooLarge', 'body.tooLarge', 'The body is too large.')
  if (status === 415)
    return new AppError('invalid', 'body.mediaType', 'This content type is not taken here.', { httpStatus: 415 })
  if (code === 'FST_ERR_CTP_EMPTY_JSON_BODY') return new AppError('invalid', 'body.empty', 'A body is needed.')
  if (status >= 400 && status < 500)
    return new AppError('invalid', 'request.malformed', 'The request cannot be read.', { httpStatus: status })
  const state = sqlState(error)
  if (state === '57014')
    return new AppError('unavailable', 'database.slow', 'This took too long. Try again, or ask for less.')
  if (isAway(state, code, error))
    return new AppError('unavailable', 'database.away', 'The database cannot be reached at the moment.')
  return new AppError('internal', 'internal', 'Something went wrong here. It was written to the log.')
}

function isAway(state: string | null, code: string, error: unknown): boolean {
  if (state !== null) return /^(08|57P|53|25P0[34]|40001|40P01|55P03)/.test(state)
  if (['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ENOENT', 'ETIMEDOUT'].includes(code)) return true
  return (
    error instanceof Error &&
    /Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error/.test(
      error.message,
    )
  )
}

/** Every error of every route ends here. A 500 is logged once, with the request's id. */
export async function answerError(error: unknown, request: FastifyRequest, reply: FastifyReply): Promise<void> {
  const { problem, retryAfter, isBug } = problemOf(error)
  if (isBug) request.log.error({ err: error, reqId: request.id, route: request.routeOptions.url }, 'unexpected error')
  if (retryAfter !== null) reply.header('retry-after', String(retryAfter))
  await reply.code(problem.status).type('application/problem+json').send(JSON.stringify(problem))
}
