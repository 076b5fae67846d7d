import type { RouteDefinition } from '@foyer/contract/route'
import type { FastifyRequest } from 'fastify'
import type { z } from 'zod'
import { AppError } from '../errors'

type Finding = { path: string; message: string }

/** Path, query and body by the route's schemas: all findings at once, by path, values never echoed (`request.invalid`). */
export function parseInput(route: RouteDefinition, request: FastifyRequest): unknown {
  const findings: Finding[] = []
  const read = (schema: z.ZodType | undefined, value: unknown, place: string): unknown => {
    if (schema === undefined) {
      if (place === 'query' && typeof value === 'object' && value !== null && Object.keys(value).length > 0)
        findings.push({ path: 'query', message: 'No query parameters are taken here.' })
      return undefined
    }
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

function findingsOf(issue: z.core.$ZodIssue, place: string): Finding[] {
  const path = [...(place === 'body' ? [] : [place]), ...issue.path.map(String)].join('.') || place
  if (issue.code === 'unrecognized_keys')
    return issue.keys.slice(0, 20).map((key) => ({
      path: [path, key].filter((part) => part !== 'body').join('.'),
      message: 'This field is not known here.',
    }))
  return [{ path, message: issue.message }]
}
