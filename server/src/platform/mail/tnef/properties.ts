/** Of one property the first value, as it stands. */
export type Properties = Map<number, { bytes: Buffer; isUnicode: boolean }>

export const propertyTags = {
  body: 0x1000,
  rtf: 0x1009,
  html: 0x1013,
  displayName: 0x3001,
  attachmentData: 0x3701,
  fileName: 0x3704,
  longFileName: 0x3707,
  mimeType: 0x370e,
  contentId: 0x3712,
  internetCodepage: 0x3fde,
} as const

const mostProperties = 5_000
const mostValues = 10_000
const multiple = 0x1000
const widths: Readonly<Record<number, number>> = {
  2: 4,
  3: 4,
  4: 4,
  5: 8,
  6: 8,
  7: 8,
  10: 4,
  11: 4,
  20: 8,
  64: 8,
  72: 16,
}
const unicode = 0x1f
const object = 0x0d
const variable = new Set([0x1e, unicode, 0x102, object])
const interfaceId = 16

/** A list of MAPI properties (MS-OXTNEF 2.1.3.3). Reading ends at the first that cannot be. */
export function readProperties(bytes: Buffer): Properties {
  const found: Properties = new Map()
  const cursor = { bytes, at: 0 }
  const count = Math.min(number(cursor) ?? 0, mostProperties)
  for (let read = 0; read < count; read += 1) {
    const tag = number(cursor)
    if (tag === null) return found
    const id = tag >>> 16
    const type = tag & 0xffff & ~multiple
    if (id >= 0x8000 && !skipName(cursor)) return found
    const isMultiple = (tag & multiple) !== 0 || variable.has(type)
    const values = isMultiple ? number(cursor) : 1
    if (values === null || values > mostValues) return found
    for (let value = 0; value < values; value += 1) {
      const data = variable.has(type) ? sized(cursor) : take(cursor, widths[type] ?? -1)
      if (data === null) return found
      const shown = type === object ? data.subarray(interfaceId) : data
      if (value === 0) found.set(id, { bytes: shown, isUnicode: type === unicode })
    }
  }
  return found
}

type Cursor = { bytes: Buffer; at: number }

function take(cursor: Cursor, length: number): Buffer | null {
  const end = cursor.at + length
  if (length < 0 || end > cursor.bytes.length) return null
  const data = cursor.bytes.subarray(cursor.at, end)
  cursor.at = end
  return data
}

const number = (cursor: Cursor): number | null => take(cursor, 4)?.readUInt32LE(0) ?? null

/** A value with its length before it, filled up to four bytes. */
function sized(cursor: Cursor): Buffer | null {
  const length = number(cursor)
  const data = length === null ? null : take(cursor, length)
  if (data !== null) cursor.at = Math.min(cursor.bytes.length, cursor.at + ((4 - (data.length % 4)) % 4))
  return data
}

/** Named properties stand between their tag and value with a GUID and a number or a name. */
function skipName(cursor: Cursor): boolean {
  if (take(cursor, 16) === null) return false
  const kind = number(cursor)
  if (kind === null) return false
  return (kind === 0 ? take(cursor, 4) : sized(cursor)) !== null
}
