import { network } from '../network/network'
import { newId } from '../new-id'
import { ApiProblem, unreachable } from './api-problem'
import type { Answer, CallArguments, CallOptions, RouteKey } from './routes'
import { sessionEnded } from './session-ended'

export const apiBase = '/api/v1'
const mostLast = 20_000

interface LooseInput extends CallOptions {
  params?: Record<string, string | number>
  query?: Record<string, unknown>
  body?: unknown
}

/**
 * Calls one route of the contract: `call('GET /tickets/{ticket}', { params: { ticket: '1287' } })`. Input and answer are
 * typed from the contract and not checked again here. Throws `ApiProblem`; an aborted call throws the abort itself.
 */
export async function call<K extends RouteKey>(route: K, ...[input]: CallArguments<K>): Promise<Answer<K>> {
  // The one place where the typed input becomes loose: below, a request is a request.
  const loose = (input ?? {}) as LooseInput
  const sentAt = performance.now()
  const response = await request(route, loose)
  if (response.ok) return (response.status === 204 ? null : await response.json()) as Answer<K>
  if (response.status === 401) sessionEnded.announce(sentAt)
  throw new ApiProblem(response.status, await readProblem(response))
}

async function request(route: string, input: LooseInput): Promise<Response> {
  const [method = 'GET', path = ''] = route.split(' ')
  const headers: Record<string, string> = { Accept: 'application/json' }
  if (input.body !== undefined) headers['Content-Type'] = 'application/json'
  if (method !== 'GET') headers['Idempotency-Key'] = input.idempotencyKey ?? newId()
  const init: RequestInit = { method, headers, credentials: 'same-origin' }
  if (input.body !== undefined) init.body = JSON.stringify(input.body)
  if (input.signal) init.signal = input.signal
  // Browsers carry no more than this past the end of a page.
  if (input.isLast && String(init.body ?? '').length < mostLast) init.keepalive = true
  try {
    const response = await fetch(address(path, input.params, input.query), init)
    network.heard()
    return response
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error
    network.missed()
    throw unreachable()
  }
}

/** The address of a route with its parameters and query filled in, for links and downloads too. */
export function address(path: string, params: LooseInput['params'] = {}, query: LooseInput['query'] = {}): string {
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(String(params[name] ?? '')))
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(query)) if (value !== undefined) search.set(name, String(value))
  const tail = search.toString()
  return `${apiBase}${filled}${tail ? `?${tail}` : ''}`
}

async function readProblem(response: Response): Promise<Record<string, unknown>> {
  try {
    const body: unknown = await response.json()
    return typeof body === 'object' && body !== null ? { ...body } : {}
  } catch {
    // A proxy in between answers in its own words; the status is all there is to say.
    return {}
  }
}
