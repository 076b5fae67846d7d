import { z } from 'zod'
import { contractParts } from '../all-routes'
import type { JsonSchema } from './example'

/** Exported schemas of things are written once and referred to by their name. */
const named = z.registry<{ id: string }>()
for (const [name, part] of Object.entries(contractParts))
  if (part instanceof z.ZodObject && /^[A-Z]/.test(name) && !/(Params|Query)$/.test(name)) named.add(part, { id: name })

const options = {
  unrepresentable: 'any',
  override: ({ zodSchema, jsonSchema }: { zodSchema: z.core.$ZodTypes; jsonSchema: z.core.JSONSchema.BaseSchema }) => {
    Object.assign(jsonSchema, z.globalRegistry.get(zodSchema))
  },
} as const

/** A schema for the document, with what has a name as a reference. */
export const writeSchema = (schema: z.ZodType, io: 'input' | 'output' = 'input'): JsonSchema =>
  tidy(z.toJSONSchema(schema, { ...options, io, ...(io === 'output' && { metadata: named }) }))

export const bodySchema = (schema: z.ZodType): JsonSchema => writeSchema(schema)

/** Everything with a name, as answers hold it. */
export function components(): Record<string, JsonSchema> {
  const written = z.toJSONSchema(named, { ...options, io: 'output', uri: (id) => `#/components/schemas/${id}` })
  return Object.fromEntries(
    Object.entries(written.schemas)
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([name, schema]) => [name, tidy(schema)]),
  )
}

/** One document holds all, so pieces need no address of their own; loosely typed ones say so by being empty. */
function tidy(schema: object): JsonSchema {
  const text = JSON.stringify(schema, (key, value: unknown) =>
    key === '$schema' || key === '$defs' || key === '$id' || (key === 'id' && typeof value === 'string')
      ? undefined
      : value,
  )
  return JSON.parse(text.replaceAll('"#/$defs/', '"#/components/schemas/'))
}
