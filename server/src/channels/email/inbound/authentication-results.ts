import { type Header, headersOf } from '../../../platform/mail'
import type { TrustedResults } from './facts'

type Result = { method: string; result: string; properties: Record<string, string> }
export type ReadResults = { servId: string; results: Result[] }

const mostResults = 50
const longest = 4_000

/** One Authentication-Results header (RFC 8601 2.2): comments left out, quoted values without their quotes. */
export function readAuthenticationResults(value: string): ReadResults | null {
  const [head = '', ...rest] = withoutComments(value.slice(0, longest)).split(';')
  const [servId = ''] = head.trim().split(/\s+/)
  if (servId === '') return null
  const results = rest.slice(0, mostResults).flatMap((text): Result[] => {
    const found = /^\s*([a-z][a-z0-9-]*)(?:\/\d+)?\s*=\s*([a-z]+)\b(.*)$/is.exec(text)
    if (!found) return []
    const properties: Record<string, string> = {}
    for (const [, name = '', quoted, plain] of (found[3] ?? '').matchAll(
      /([a-z]+\.[a-z0-9_-]+)\s*=\s*(?:"([^"]{0,300})"|([^\s;]{1,300}))/gi,
    )) {
      properties[name.toLowerCase()] = quoted ?? plain ?? ''
    }
    return [{ method: (found[1] ?? '').toLowerCase(), result: (found[2] ?? '').toLowerCase(), properties }]
  })
  return { servId: servId.replace(/^"|"$/g, '').toLowerCase(), results }
}

export type Believed = TrustedResults & { spfDomain: string | null }

/** The topmost header, and only if the server we were told to believe wrote it: whatever stands below anybody may have written. */
export function believedResults(headers: readonly Header[], servIds: readonly string[]): Believed | null {
  const [topmost] = headersOf(headers, 'authentication-results')
  if (topmost === undefined || servIds.length === 0) return null
  const read = readAuthenticationResults(topmost.raw)
  if (read === null || !servIds.some((one) => one.toLowerCase() === read.servId)) return null
  const of = (method: string): Result | null => {
    const all = read.results.filter((one) => one.method === method)
    return all.find((one) => one.result === 'pass') ?? all[0] ?? null
  }
  const spf = of('spf')
  const sender = spf?.properties['smtp.mailfrom'] ?? spf?.properties['smtp.helo'] ?? ''
  const spfDomain = spf?.result === 'pass' && sender !== '' ? sender.slice(sender.lastIndexOf('@') + 1) : null
  return {
    spf: spf?.result ?? null,
    dkim: of('dkim')?.result ?? null,
    dmarc: of('dmarc')?.result ?? null,
    spfDomain: spfDomain === null ? null : spfDomain.toLowerCase(),
  }
}

/** Comments nest; within quotes a bracket is none, and a semicolon ends no result. */
function withoutComments(text: string): string {
  let depth = 0
  let isQuoted = false
  let kept = ''
  for (let at = 0; at < text.length; at += 1) {
    const char = text[at] ?? ''
    if (char === '\\') {
      if (depth === 0) kept += text.slice(at, at + 2)
      at += 1
    } else if (char === '"' && depth === 0) {
      isQuoted = !isQuoted
      kept += char
    } else if (char === '(' && !isQuoted) depth += 1
    else if (char === ')' && !isQuoted && depth > 0) depth -= 1
    else if (depth === 0) kept += isQuoted && char === ';' ? ',' : char
  }
  return kept
}
