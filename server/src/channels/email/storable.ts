import { toUSVString } from 'node:util'

/** Text as PostgreSQL takes it: no NUL, no half of a surrogate pair. The raw bytes keep what was there. */
export const storable = (text: string): string => toUSVString(text.includes('\0') ? text.replaceAll('\0', '') : text)

export const storableOrNull = (text: string | null): string | null => (text === null ? null : storable(text))

export const storableAddress = ({ name, address }: { name: string; address: string }) => ({
  name: storable(name),
  address: storable(address),
})

/** JSON for a jsonb column, null for null; every text inside made storable. */
export const storableJson = (value: unknown): string | null =>
  value === null || value === undefined
    ? null
    : JSON.stringify(value, (_key, one: unknown) => (typeof one === 'string' ? storable(one) : one))
