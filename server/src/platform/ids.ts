import { randomBytes } from 'node:crypto'

/**
 * UUIDv7 (RFC 9562 §5.7): ordered by time in ms. `at` is the row's own time, so that imported and demo rows fall into the
 * partition of their year.
 */
export function newId(at: Date | number = Date.now()): string {
  const bytes = randomBytes(16)
  bytes.writeUIntBE(typeof at === 'number' ? at : at.getTime(), 0, 6)
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x70
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  const hex = bytes.toString('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i

/** A malformed id is as unknown as one that never was: null, so that callers answer the same 404. */
export const readId = (text: string): string | null => (uuid.test(text) ? text.toLowerCase() : null)
