import { z } from 'zod'
import { all } from './primitives'
import { route } from './route'

const Query = z.string().max(500).default('')
const Count = z.number().int().nullable().meta({ description: 'Exact to 99, 100 means more; null: it took too long' })

/** How many tickets each alternative of `each` (`tag:vip OR tag:refund`) would show within `query`, in their order. */
export const countEach = route({
  method: 'GET',
  path: '/tickets/counts',
  access: { verb: 'ticket.read', scope: 'read' },
  query: z.strictObject({ query: Query, each: z.string().min(1).max(500) }),
  answer: all(z.object({ count: Count })),
  errors: ['query.invalid', 'search.tooBroad'],
})

export const NamedField = z.enum(['customer', 'organization', 'from', 'to', 'cc'])
export type NamedField = z.output<typeof NamedField>
export const NameSuggestion = z.object({
  value: z.string().meta({ description: 'As the condition language takes it' }),
  label: z.string(),
  detail: z.string().nullable(),
  count: Count,
})
export type NameSuggestion = z.output<typeof NameSuggestion>
/** Whom a field may name, by what is typed of it, with the tickets each would show within `query`. */
export const suggestNames = route({
  method: 'GET',
  path: '/tickets/names',
  access: { verb: 'person.read', scope: 'read' },
  query: z.strictObject({ query: Query, field: NamedField, typed: z.string().max(200).default('') }),
  answer: all(NameSuggestion),
  errors: ['query.invalid', 'search.tooBroad'],
})

export const Hit = z.object({
  number: z.number().int(),
  where: z.enum(['subject', 'message', 'note', 'file']),
  file: z.string().nullable().meta({ description: 'The name of the file' }),
  parts: z.array(z.object({ text: z.string(), isHit: z.boolean() })).meta({ description: 'Plain text, in order' }),
})
export type Hit = z.output<typeof Hit>
/** Where the words of a query stand in these tickets, a few of them around. A ticket found by something else has none. */
export const findHits = route({
  method: 'GET',
  path: '/tickets/hits',
  access: { verb: 'ticket.readInternal', scope: 'read' },
  query: z.strictObject({
    query: Query,
    numbers: z
      .string()
      .regex(/^\d{1,15}(,\d{1,15}){0,49}$/, 'Must be up to 50 numbers of tickets, joined by commas.')
      .transform((list) => list.split(',').map(Number)),
  }),
  answer: all(Hit),
  errors: ['query.invalid', 'search.tooBroad'],
})
