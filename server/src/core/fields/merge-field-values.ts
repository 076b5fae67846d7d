import { z } from 'zod'
import type { Ctx } from '../context'
import { checkFieldValue } from './check-field-value'
import { fieldKeyUnknown } from './errors'
import { type FieldOwner, findFieldsOf } from './field-store'

const Stored = z.record(z.string(), z.unknown())

/** The stored values of a thing with those of a body put over them; null takes one away. Checks only what is given. */
export async function mergeFieldValues(
  ctx: Ctx,
  appliesTo: FieldOwner,
  values: { stored: unknown; given: Readonly<Record<string, unknown>> },
): Promise<Record<string, unknown>> {
  const merged = new Map(Object.entries(Stored.parse(values.stored)))
  const given = Object.entries(values.given)
  if (given.length === 0) return Object.fromEntries(merged)
  const fields = new Map((await findFieldsOf(ctx, appliesTo)).map((field) => [field.key, field]))
  for (const [key, value] of given) {
    const field = fields.get(key)
    if (field === undefined) throw fieldKeyUnknown(key)
    const kept = checkFieldValue(field, value)
    if (kept === null) merged.delete(key)
    else merged.set(key, kept)
  }
  return Object.fromEntries(merged)
}
