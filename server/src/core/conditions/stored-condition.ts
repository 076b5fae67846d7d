import type { Condition } from '@foyer/contract/conditions'
import { z } from 'zod'

const Leaf = z.object({
  field: z.string(),
  op: z.enum(['is', '<', '<=', '>', '>=', 'between']),
  value: z.array(z.string()),
})
const Stored: z.ZodType<Condition> = z.lazy(() =>
  z.union([z.object({ all: z.array(Stored) }), z.object({ any: z.array(Stored) }), z.object({ not: Stored }), Leaf]),
)

/** A condition as a row keeps it. Its shape alone is checked: an old view stays a view, whatever its fields mean today. */
export const readStored = (value: unknown): Condition => Stored.parse(value)
