import { z } from 'zod'
import { allRoutes } from '../all-routes'
import { sharedErrors } from '../errors'
import type { Access, RouteDefinition } from '../route'
import { areaOf, areas } from './areas'
import { exampleOf, type JsonSchema } from './example'
import { bodySchema, components, writeSchema } from './schemas'

export type Parameter = {
  name: string
  in: 'path' | 'query' | 'header'
  required: boolean
  description?: string
  schema: JsonSchema
}
type Content = Record<string, { schema: JsonSchema; example?: unknown }>
export type Operation = {
  operationId: string
  summary: string
  description: string
  tags: string[]
  security: Record<string, string[]>[]
  parameters: Parameter[]
  requestBody?: { required: boolean; content: Content }
  responses: Record<string, { description: string; content?: Content }>
  'x-errors': string[]
}
export type Document = {
  openapi: '3.1.0'
  info: { title: string; version: string; description: string; license: { name: string; identifier: string } }
  servers: { url: string }[]
  tags: { name: string }[]
  paths: Record<string, Record<string, Operation>>
  components: { schemas: Record<string, JsonSchema>; securitySchemes: Record<string, JsonSchema> }
}

const introduction = `Everything the workspace does goes through this API, and so can you.

Send a token as \`Authorization: Bearer foy_…\`; the workspace itself uses its session cookie. Times are ISO 8601 in UTC, ids are UUIDs; where a path says \`{ticket}\`, the number does as well. Lists take \`limit\` (50, at most 200) and the \`cursor\` that the page before gave as \`nextCursor\`. A write with an \`Idempotency-Key\` (16 to 128 characters) runs once and gives the same answer for 24 hours; routes that handle passwords, tokens or files ignore it. Errors are \`application/problem+json\`: decide by \`code\`, which never changes its meaning. What a caller may not see does not exist for them: 404.`

/** All routes as one OpenAPI 3.1 document; the same source gives the same bytes. */
export function openApiDocument(): Document {
  const paths: Document['paths'] = {}
  for (const { name, route } of allRoutes) {
    const methods = paths[route.path] ?? {}
    methods[route.method.toLowerCase()] = operationOf(name, route)
    paths[route.path] = methods
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Foyer',
      version: '1',
      description: introduction,
      license: { name: 'AGPL-3.0-only', identifier: 'AGPL-3.0-only' },
    },
    servers: [{ url: '/api/v1' }],
    tags: areas.map((name) => ({ name })),
    paths,
    components: {
      schemas: { Problem: problem, SharedErrorCode: sharedCode, ...components() },
      securitySchemes: {
        token: { type: 'http', scheme: 'bearer', description: 'An API token with scopes, made in the profile.' },
        session: {
          type: 'apiKey',
          in: 'cookie',
          name: '__Host-foyer',
          description: 'The session of a signed-in browser; named `foyer` where the desk is not reached by https.',
        },
      },
    },
  }
}

function operationOf(name: string, route: RouteDefinition): Operation {
  const body = bodyOf(route)
  return {
    operationId: name,
    summary: titleOf(name),
    description: whoMay(route.access),
    tags: [areaOf(route.path) ?? 'Other'],
    security: securityOf(route.access),
    parameters: parametersOf(route),
    ...(body !== null && { requestBody: body }),
    responses: responsesOf(route),
    'x-errors': [...(route.errors ?? [])],
  }
}

const titleOf = (name: string): string => {
  const words = name.replace(/([A-Z])/g, (letter) => ` ${letter.toLowerCase()}`)
  return words.charAt(0).toUpperCase() + words.slice(1)
}
const whoMay = (access: Access): string =>
  access === 'anonymous'
    ? 'Open to everybody.'
    : access === 'session'
      ? 'Needs a signed-in session; tokens are refused.'
      : `Needs the right \`${access.verb}\`, a token also the scope \`${access.scope}\`.`
const securityOf = (access: Access): Record<string, string[]>[] =>
  access === 'anonymous' ? [] : access === 'session' ? [{ session: [] }] : [{ token: [] }, { session: [] }]

function parametersOf(route: RouteDefinition): Parameter[] {
  const inPath = [...route.path.matchAll(/\{(\w+)\}/g)].map((match): Parameter => {
    const name = match[1] ?? ''
    return { name, in: 'path', required: true, schema: { type: 'string' } }
  })
  const query: JsonSchema = route.query === undefined ? {} : writeSchema(route.query)
  const required = Array.isArray(query.required) ? query.required : []
  const inQuery = Object.entries<JsonSchema>(Object(query.properties)).map(
    ([name, schema]): Parameter => ({ name, in: 'query', required: required.includes(name), schema }),
  )
  const key: Parameter = {
    name: 'Idempotency-Key',
    in: 'header',
    required: false,
    description: 'The same key gives the same answer for 24 hours.',
    schema: { type: 'string', minLength: 16, maxLength: 128 },
  }
  return [...inPath, ...inQuery, ...(route.method === 'GET' ? [] : [key])]
}

function bodyOf(route: RouteDefinition): NonNullable<Operation['requestBody']> | null {
  if (route.rawBody) return { required: true, content: { '*/*': { schema: { type: 'string', format: 'binary' } } } }
  if (route.body === undefined) return null
  const schema = bodySchema(route.body)
  const example = exampleOf(schema)
  return { required: !route.body.safeParse(undefined).success, content: { 'application/json': { schema, example } } }
}

function responsesOf(route: RouteDefinition): Operation['responses'] {
  const status = String(route.status ?? 200)
  const isBytes = route.answer instanceof z.ZodString
  const type = isBytes ? '*/*' : 'application/json'
  const schema = isBytes ? { type: 'string', format: 'binary' } : writeSchema(route.answer, 'output')
  const shared = { $ref: '#/components/schemas/SharedErrorCode' }
  const code = route.errors === undefined ? shared : { anyOf: [{ enum: [...route.errors] }, shared] }
  const refused = { allOf: [{ $ref: '#/components/schemas/Problem' }, { properties: { code } }] }
  return {
    [status]: { description: 'Done.', ...(status !== '204' && { content: { [type]: { schema } } }) },
    '4XX': { description: 'Refused; `code` says why.', content: { 'application/problem+json': { schema: refused } } },
    '5XX': {
      description: 'Not possible at the moment, or a fault of the desk.',
      content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
    },
  }
}

const sharedCode: JsonSchema = {
  type: 'string',
  description: 'Codes that any route may answer with.',
  enum: [...sharedErrors],
}

const problem: JsonSchema = {
  type: 'object',
  description: 'RFC 9457. Some codes add fields of their own.',
  properties: {
    type: { type: 'string' },
    title: { type: 'string' },
    status: { type: 'integer' },
    code: { type: 'string' },
    detail: { type: 'string' },
    errors: {
      type: 'array',
      items: {
        type: 'object',
        properties: {
          path: { type: 'string' },
          message: { type: 'string' },
          kind: { type: 'string', description: 'What is wrong, for programs; absent where only the message says it' },
          limit: { type: 'number' },
        },
        required: ['path', 'message'],
      },
    },
  },
  required: ['type', 'title', 'status', 'code', 'detail'],
}
