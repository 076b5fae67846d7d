import { z } from 'zod'
import { all, IdParams, Nothing, TimeOut } from './primitives'
import { route } from './route'

/**
 * Why the last push did not get through: nobody could be reached; the address is none that the desk may go to; the push
 * service answered with `status`.
 */
export const PushTrouble = z.object({
  code: z.enum(['unreachable', 'refused', 'answered']),
  status: z.number().int().nullable(),
  at: TimeOut,
})

/** One browser of an agent that is told by web push, for as long as it is signed in. */
export const PushDevice = z.object({
  id: z.string(),
  userAgent: z.string().nullable(),
  createdAt: TimeOut,
  /** The last push that its push service took. */
  lastUsedAt: TimeOut.nullable(),
  trouble: PushTrouble.nullable(),
  isCurrent: z.boolean(),
})
export type PushDevice = z.output<typeof PushDevice>

const Endpoint = z.url({ protocol: /^https?$/ }).max(1500)
const points = /^[\w-]+={0,2}$/

/** What a browser has to know to make a subscription that only this desk can use (RFC 8292). */
export const getPushKey = route({
  method: 'GET',
  path: '/me/push-key',
  access: 'session',
  answer: z.object({ publicKey: z.string() }),
})
export const listPushDevices = route({
  method: 'GET',
  path: '/me/push-devices',
  access: 'session',
  answer: all(PushDevice),
})
/**
 * The subscription as the browser gives it. With an agent's first device, what came by mail comes by push as well, unless
 * they chose otherwise before.
 */
export const addPushDevice = route({
  method: 'POST',
  path: '/me/push-devices',
  access: 'session',
  body: z.strictObject({
    endpoint: Endpoint,
    keys: z.strictObject({
      p256dh: z.string().max(120).regex(points, 'Must be base64url.'),
      auth: z.string().max(60).regex(points, 'Must be base64url.'),
    }),
  }),
  status: 201,
  answer: PushDevice,
  errors: ['pushDevice.unusable', 'pushDevice.tooMany'],
})
/** A browser says that it still has this subscription and who is signed in there now. Unknown: it is to end it. */
export const seePushDevice = route({
  method: 'POST',
  path: '/me/push-devices/here',
  access: 'session',
  body: z.strictObject({ endpoint: Endpoint }),
  answer: z.object({ isKnown: z.boolean() }),
})
export const removePushDevice = route({
  method: 'DELETE',
  path: '/me/push-devices/{id}',
  access: 'session',
  params: IdParams,
  status: 204,
  answer: Nothing,
  errors: ['pushDevice.unknown'],
})
