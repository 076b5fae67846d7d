type Value = string | Buffer

const le16 = (value: number): Buffer => {
  const bytes = Buffer.alloc(2)
  bytes.writeUInt16LE(value)
  return bytes
}
const le32 = (value: number): Buffer => {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(value >>> 0)
  return bytes
}
const attribute = (level: 1 | 2, id: number, data: Buffer): Buffer =>
  Buffer.concat([Buffer.from([level]), le16(id), le16(6), le32(data.length), data, le16(0)])

/** MAPI properties by id: text as Unicode, bytes as binary. */
function properties(given: Record<number, Value>): Buffer {
  const all = Object.entries(given).map(([id, value]) => {
    const data = typeof value === 'string' ? Buffer.from(`${value}\0`, 'utf16le') : value
    const tag = ((Number(id) << 16) | (typeof value === 'string' ? 0x1f : 0x102)) >>> 0
    const name = Number(id) >= 0x8000 ? Buffer.concat([Buffer.alloc(16), le32(0), le32(7)]) : Buffer.alloc(0)
    return Buffer.concat([le32(tag), name, le32(1), le32(data.length), data, Buffer.alloc((4 - (data.length % 4)) % 4)])
  })
  // A number among them, as real ones have.
  const number = Buffer.concat([le32((0x0e07 << 16) | 3), le32(1)])
  return Buffer.concat([le32(all.length + 1), number, ...all])
}

/** A winmail.dat as Outlook lays it out (MS-OXTNEF). */
export function makeTnef(given: {
  message?: Record<number, Value>
  files?: { title: string; content: Buffer; properties?: Record<number, Value> }[]
}): Buffer {
  const parts = [le32(0x223e9f78), le16(1), attribute(1, 0x9007, Buffer.concat([le32(1252), le32(0)]))]
  if (given.message !== undefined) parts.push(attribute(1, 0x9003, properties(given.message)))
  for (const file of given.files ?? []) {
    parts.push(attribute(2, 0x9002, Buffer.alloc(14)))
    parts.push(attribute(2, 0x8010, Buffer.from(`${file.title}\0`, 'latin1')))
    parts.push(attribute(2, 0x800f, file.content))
    if (file.properties !== undefined) parts.push(attribute(2, 0x9005, properties(file.properties)))
  }
  return Buffer.concat(parts)
}
