import { z } from 'zod'
import { all, Host, IdParams, line, Name, Port, Security, TimeOut, text, Version } from './primitives'
import { route } from './route'

const connect = { verb: 'connection.write', scope: 'admin' } as const

export const Relay = z.object({
  id: z.string(),
  version: z.number().int(),
  name: z.string(),
  host: z.string(),
  port: z.number().int(),
  security: Security,
  user: z.string().nullable(),
  password: z.enum(['set', 'not set']),
  lastError: z.string().nullable(),
  lastSuccessAt: TimeOut.nullable(),
})
export type Relay = z.output<typeof Relay>
const RelayFields = z.strictObject({
  name: Name,
  host: Host,
  port: Port,
  security: Security,
  user: line(300).nullable().optional(),
  password: text(1000).nullable().optional(),
})
export const listRelays = route({ method: 'GET', path: '/relays', access: connect, answer: all(Relay) })
export const createRelay = route({
  method: 'POST',
  path: '/relays',
  access: connect,
  status: 201,
  answer: Relay,
  body: RelayFields,
})
export const changeRelay = route({
  method: 'PATCH',
  path: '/relays/{id}',
  access: connect,
  params: IdParams,
  answer: Relay,
  errors: ['relay.unknown', 'version.stale'],
  body: RelayFields.partial().extend({ version: Version.optional() }),
})
export const deleteRelay = route({
  method: 'DELETE',
  path: '/relays/{id}',
  access: connect,
  params: IdParams,
  status: 204,
  answer: z.null(),
  errors: ['relay.unknown'],
})
export const testRelay = route({
  method: 'POST',
  path: '/relays/{id}/test',
  access: connect,
  params: IdParams,
  errors: ['relay.unknown'],
  answer: z.object({ isWorking: z.boolean(), detail: z.string() }),
})
