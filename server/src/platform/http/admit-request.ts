import { finished } from 'node:stream'
import type { RouteDefinition } from '@foyer/contract/route'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { AppError } from '../errors'
import type { InFlight, Slot } from './in-flight'
import type { Credentials } from './request-facts'

const slots = new WeakMap<FastifyRequest, Slot>()

/** Before a byte of the body is read: an answer the caller can take, and room among the requests in flight. */
export function admitRequest(
  route: RouteDefinition,
  exchange: { request: FastifyRequest; reply: FastifyReply },
  given: { inFlight: InFlight; credentials: Credentials; network: string },
): void {
  const { request, reply } = exchange
  if (answersJson(route) && !takesJson(request.headers.accept))
    throw new AppError('invalid', 'request.notAcceptable', 'This address answers application/json.', {
      httpStatus: 406,
    })
  const slot = given.inFlight.enter(given.credentials, given.network)
  slots.set(request, slot)
  const letGo = slot.hold()
  finished(reply.raw, () => letGo())
}

/** Work goes on when its caller has hung up, and counts until it is done. */
export async function holdWhile<T>(request: FastifyRequest, work: () => Promise<T>): Promise<T> {
  const letGo = slots.get(request)?.hold()
  try {
    return await work()
  } finally {
    letGo?.()
  }
}

const answersJson = (route: RouteDefinition): boolean => route.status !== 204 && route.answer.type !== 'string'

/** RFC 9110, 12.5.1: no header is any type; a range with q=0 is a no. The closest range decides. */
function takesJson(accept: string | undefined): boolean {
  if (accept === undefined || accept.trim() === '') return true
  const ranges = new Map<string, boolean>()
  for (const part of accept.split(',')) {
    const [type = '', ...parameters] = part.split(';').map((piece) => piece.trim().toLowerCase())
    ranges.set(type, !parameters.some((parameter) => /^q=0(\.0*)?$/.test(parameter)))
  }
  const closest = ['application/json', 'application/*', '*/*', '*'].find((range) => ranges.has(range))
  return closest !== undefined && ranges.get(closest) === true
}
