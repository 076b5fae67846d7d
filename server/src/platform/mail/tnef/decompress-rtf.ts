const compressed = 0x75465a4c
const plain = 0x414c454d
const headerBytes = 16
const window = 4096
const mostBytes = 8 * 1024 * 1024
const start = Buffer.from(
  '{\\rtf1\\ansi\\mac\\deff0\\deftab720{\\fonttbl;}{\\f0\\fnil \\froman \\fswiss \\fmodern \\fscript \\fdecor MS Sans SerifSymbolArialTimes New RomanCourier{\\colortbl\\red0\\green0\\blue0\r\n\\par \\pard\\plain\\f0\\fs20\\b\\i\\u\\tab\\tx',
  'latin1',
)

/** LZFu (MS-OXRTFCP): RTF as Outlook keeps it. Answers what could be read; empty where it is no such thing. */
export function decompressRtf(bytes: Buffer): Buffer {
  if (bytes.length < headerBytes) return Buffer.alloc(0)
  const kind = bytes.readUInt32LE(8)
  if (kind === plain) return bytes.subarray(headerBytes)
  if (kind !== compressed) return Buffer.alloc(0)
  const dictionary = Buffer.alloc(window)
  start.copy(dictionary)
  const out: number[] = []
  let write = start.length
  const put = (byte: number): void => {
    dictionary[write] = byte
    write = (write + 1) % window
    out.push(byte)
  }
  let at = headerBytes
  while (at < bytes.length && out.length < mostBytes) {
    const control = bytes[at] ?? 0
    at += 1
    for (let bit = 0; bit < 8 && at < bytes.length; bit += 1) {
      if ((control & (1 << bit)) === 0) {
        put(bytes[at] ?? 0)
        at += 1
        continue
      }
      if (at + 2 > bytes.length) return Buffer.from(out)
      const token = bytes.readUInt16BE(at)
      at += 2
      const offset = token >> 4
      if (offset === write) return Buffer.from(out)
      for (let step = 0; step < (token & 15) + 2; step += 1) put(dictionary[(offset + step) % window] ?? 0)
    }
  }
  return Buffer.from(out)
}
