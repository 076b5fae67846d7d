const mostBytes = 256 * 1024

/** The header block of a mail as a mail of its own: small, and without anything that could be too much to read. */
export function headersAlone(raw: Buffer): Buffer {
  const head = raw.subarray(0, mostBytes)
  const ends = [head.indexOf('\r\n\r\n'), head.indexOf('\n\n')].filter((at) => at >= 0)
  return Buffer.concat([head.subarray(0, ends.length === 0 ? head.length : Math.min(...ends)), Buffer.from('\r\n\r\n')])
}
