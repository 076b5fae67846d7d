/** What a custom field can hold; null is nothing. */
export type FieldValue = string | number | boolean | string[] | null

/** A stored value as its kind of control takes it; what does not fit, nor anything unknown, counts as nothing. */
export function readFieldValue(value: unknown): FieldValue {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value
  if (Array.isArray(value)) return value.filter((one): one is string => typeof one === 'string')
  return null
}

/** The values of these fields alone, each present: what a form starts from and compares with. */
export const valuesOf = (
  fields: readonly { key: string }[],
  stored: Readonly<Record<string, unknown>>,
): Record<string, FieldValue> => Object.fromEntries(fields.map(({ key }) => [key, readFieldValue(stored[key])]))
