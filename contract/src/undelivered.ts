import { z } from 'zod'
import { Delivery, DeliveryStates } from './mail'
import { Email, IdParams, TimeOut } from './primitives'
import { route } from './route'

const read = { verb: 'delivery.read', scope: 'read' } as const
const change = { verb: 'delivery.retry', scope: 'write' } as const

/** Counts up to a thousand: what stands in the navigation says no more. */
export const countDeliveries = route({
  method: 'GET',
  path: '/deliveries/count',
  access: read,
  query: z.strictObject({ state: DeliveryStates.optional() }),
  answer: z.object({ count: z.number().int() }),
})

export const DeliveryStep = z.object({
  type: z.enum([
    'queued',
    'released',
    'accepted',
    'delayed',
    'failed',
    'bounced',
    'resent',
    'readdressed',
    'cancelled',
  ]),
  at: TimeOut,
  /** The server's own words. */
  response: z.string().nullable(),
  isConfirmed: z.boolean().meta({ description: 'The report named this mail by our own signed address' }),
})
export type DeliveryStep = z.output<typeof DeliveryStep>
export const DeliveryHistory = z.object({
  relay: z.object({ name: z.string() }).nullable(),
  /** Oldest first. */
  steps: z.array(DeliveryStep),
  /** What was said in it, without layout and quoted history. */
  sent: z.object({ author: z.object({ id: z.string().nullable(), name: z.string() }), text: z.string() }).nullable(),
  suggestion: z
    .object({ address: z.string(), because: z.enum(['ticket', 'person', 'domain']) })
    .nullable()
    .meta({ description: 'What the address that failed may have been meant to be' }),
})
export type DeliveryHistory = z.output<typeof DeliveryHistory>
export const getDeliveryHistory = route({
  method: 'GET',
  path: '/deliveries/{id}/history',
  access: read,
  params: IdParams,
  answer: DeliveryHistory,
  errors: ['delivery.unknown'],
})
/** The same message to another address; whoever was reached gets nothing again. */
export const readdressDelivery = route({
  method: 'POST',
  path: '/deliveries/{id}/readdress',
  access: change,
  params: IdParams,
  body: z.strictObject({
    to: Email,
    address: z.string().max(320).optional().meta({ description: 'The one that failed, where several did' }),
  }),
  answer: Delivery,
  status: 201,
  errors: ['delivery.unknown', 'delivery.cannotReaddress', 'recipient.invalid'],
})
/** Tries everything undelivered once more, or what failed for one reason. */
export const retryUndelivered = route({
  method: 'POST',
  path: '/deliveries/retry-undelivered',
  access: change,
  body: z.strictObject({ reason: z.string().max(60).optional() }),
  answer: z.object({ retried: z.number().int() }),
})
