import { lookup } from 'node:dns/promises'
import { type IncomingMessage, request as plainRequest } from 'node:http'
import { request as secureRequest } from 'node:https'
import { isIP } from 'node:net'
import { networksOf } from '../dns'
import { AppError } from '../errors'
import { isAllowedAddress } from './allowed-address'

export type OutgoingRequest = {
  url: string
  method?: 'GET' | 'POST'
  headers?: Readonly<Record<string, string>>
  body?: string | Buffer
  timeoutMs: number
  /** Of the answer's body; more is an error. */
  maxBytes: number
}
export type FetchedAnswer = { status: number; headers: Readonly<Record<string, unknown>>; body: Buffer }
export type GuardedFetch = (request: OutgoingRequest) => Promise<FetchedAnswer>

const refused = (detail: string): AppError => new AppError('unavailable', 'egress.refused', detail)
const failed = (detail: string): AppError => new AppError('unavailable', 'egress.failed', detail)

/**
 * A door out that leads to public addresses and the given networks alone: the name is resolved once, every address is
 * checked, and the connection goes to exactly one of those. Follows no redirect and knows no proxy variable.
 */
export function guardedFetch(allowed: readonly string[]): GuardedFetch {
  const opened = networksOf(allowed)
  return async (given) => {
    const url = readUrl(given.url)
    const host = url.hostname.replace(/^\[|\]$/g, '')
    const [address] = (await addressesOf(host)).map((one) => {
      if (!isAllowedAddress(one, opened)) throw refused(`${host} is an address that requests may not go to.`)
      return one
    })
    if (address === undefined) throw failed(`${host} has no address.`)
    return send(given, { url, host, address })
  }
}

function readUrl(text: string): URL {
  if (!URL.canParse(text)) throw refused('This is no address of the web.')
  const url = new URL(text)
  if (url.protocol !== 'https:' && url.protocol !== 'http:') throw refused('Only http and https lead out.')
  return url
}

async function addressesOf(host: string): Promise<string[]> {
  if (isIP(host) !== 0) return [host]
  try {
    return (await lookup(host, { all: true })).map((one) => one.address)
  } catch {
    throw failed(`${host} cannot be found.`)
  }
}

type Target = { url: URL; host: string; address: string }

function send(given: OutgoingRequest, { url, host, address }: Target): Promise<FetchedAnswer> {
  const isSecure = url.protocol === 'https:'
  return new Promise((resolve, reject) => {
    const outgoing = (isSecure ? secureRequest : plainRequest)({
      host: address,
      port: url.port || (isSecure ? 443 : 80),
      path: `${url.pathname}${url.search}`,
      method: given.method ?? 'GET',
      headers: {
        ...given.headers,
        host: url.host,
        ...(given.body !== undefined && { 'content-length': Buffer.byteLength(given.body) }),
      },
      agent: false,
      ...(isSecure && isIP(host) === 0 && { servername: host }),
      signal: AbortSignal.timeout(given.timeoutMs),
    })
    const fail = (error: Error): void => reject(failed(`${host}: ${error.message}`))
    outgoing.on('error', fail)
    outgoing.on('response', (answer) => {
      read(answer, given.maxBytes).then(
        (body) => resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body }),
        fail,
      )
    })
    outgoing.end(given.body)
  })
}

async function read(answer: IncomingMessage, maxBytes: number): Promise<Buffer> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of answer) {
    size += chunk.length
    if (size > maxBytes) {
      answer.destroy()
      throw new Error('The answer is too large.')
    }
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}
