import { z } from 'zod'
import { findFault } from './check-leaf'
import { type Condition, everything, findExcess, limits } from './condition'

/** Apart from the parser, so that the browser's search box does not carry zod. */
const LeafSchema = z
  .strictObject({
    field: z.string().max(66),
    op: z.enum(['is', '<', '<=', '>', '>=', 'between']),
    value: z.array(z.string().max(limits.text)).min(1).max(limits.values),
  })
  .superRefine((leaf, context) => {
    const fault = findFault(leaf)
    if (fault !== null)
      context.addIssue({
        code: 'custom',
        message: fault.message,
        path: fault.index === null ? [] : ['value', fault.index],
      })
  })

const parts = z.lazy(() => z.array(PartSchema).min(1).max(limits.conditions))
const PartSchema: z.ZodType<Condition, Condition> = z.lazy(() =>
  z.union([
    z.strictObject({ all: parts }),
    z.strictObject({ any: parts }),
    z.strictObject({ not: PartSchema }),
    LeafSchema,
  ]),
)

/** The JSON form as it comes from outside: fields, operators, values and limits checked. `{ all: [] }` asks for everything. */
export const ConditionSchema = z
  .union([z.strictObject({ all: z.array(z.never()).max(0) }).transform(() => everything), PartSchema])
  .superRefine((condition, context) => {
    const excess = findExcess(condition)
    if (excess !== null) context.addIssue({ code: 'custom', message: excess.message })
  })
