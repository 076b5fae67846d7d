import { type Finding, reasonOf } from '@foyer/contract/findings'
import type { RouteDefinition } from '@foyer/contract/route'
import type { FastifyRequest } from 'fastify'
import type { z } from 'zod'
import { AppError } from '../errors'
import { isWholeText } from './read-json'

type Place = 'path' | 'query' | 'body'
const nothingTaken = { query: 'No query parameters are taken here.', body: 'No body is taken here.' } as const

/** Path, query and body by the route's schemas: all findings at once, by path, values never echoed (`request.invalid`). */
export function parseInput(route: RouteDefinition, request: FastifyRequest): unknown {
  const findings: Finding[] = []
  const read = (schema: z.ZodType | undefined, value: unknown, place: Place): unknown => {
    if (schema === undefined) {
      if (place !== 'path' && isFilled(value)) findings.push({ path: place, message: nothingTaken[place] })
      return undefined
    }
    if (place === 'query') findings.push(...unwholeIn(value))
    const parsed = schema.safeParse(value)
    if (parsed.success) return parsed.data
    for (const issue of parsed.error.issues) findings.push(...findingsOf(issue, place))
    return undefined
  }
  const params = read(route.params, request.params, 'path')
  const query = read(route.query, request.query, 'query')
  const body = route.rawBody ? undefined : read(route.body, request.body ?? undefined, 'body')
  if (findings.length > 0) {
    const first = findings[0]
    throw new AppError('invalid', 'request.invalid', `${first?.path}: ${first?.message}`, {
      errors: findings.slice(0, 100),
    })
  }
  return { params, query, body }
}

const isFilled = (value: unknown): boolean =>
  typeof value === 'object' ? value !== null && Object.keys(value).length > 0 : value !== undefined

/** The body's texts were looked at when it was read. */
function unwholeIn(query: unknown): Finding[] {
  return Object.entries(Object(query)).flatMap(([key, value]) =>
    [value].flat().every((one) => isWholeText(String(one)))
      ? []
      : [{ path: `query.${key}`, message: 'Must be well-formed Unicode without NUL.' }],
  )
}

function findingsOf(issue: z.core.$ZodIssue, place: string): Finding[] {
  const path = [...(place === 'body' ? [] : [place]), ...issue.path.map(String)].join('.') || place
  if (issue.code === 'unrecognized_keys')
    return issue.keys.slice(0, 20).map((key) => ({
      path: [path, key].filter((part) => part !== 'body').join('.'),
      message: 'This field is not known here.',
    }))
  return [{ path, message: issue.message, ...reasonOf(issue) }]
}
