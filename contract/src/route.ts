import type { z } from 'zod'
import type { Verb } from './verbs'

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
export type Scope = 'read' | 'write' | 'inbound' | 'admin'

/**
 * Who may call a route. `anonymous` is open to the world and has to be spelled; `session` asks for a signed-in seat and
 * refuses tokens; everything else names a verb of the policy table and the scope a token needs for it.
 */
export type Access = 'anonymous' | 'session' | { verb: Verb; scope: Scope }

export type RouteDefinition = {
  method: Method
  path: string // below /api/v1, parameters in braces
  access: Access
  params?: z.ZodType
  query?: z.ZodType
  body?: z.ZodType
  /** A raw body is streamed to the handler and never parsed. */
  rawBody?: true
  answer: z.ZodType
  status?: 200 | 201 | 202 | 204
  errors?: readonly string[]
}

/** Keeps the literal types of a route; server, web app, OpenAPI and the rights matrix all read this one object. */
export const route = <const R extends RouteDefinition>(definition: R): R => definition

type Out<T> = T extends z.ZodType ? z.output<T> : undefined
type In<T> = T extends z.ZodType ? z.input<T> : undefined

/** What a handler is given: parsed and with defaults filled in. */
export type RouteInput<R extends RouteDefinition> = {
  params: Out<R['params']>
  query: Out<R['query']>
  body: Out<R['body']>
}
/** What a caller hands in. */
export type RouteCall<R extends RouteDefinition> = {
  params: In<R['params']>
  query: In<R['query']>
  body: In<R['body']>
}
export type RouteAnswer<R extends RouteDefinition> = z.input<R['answer']>
