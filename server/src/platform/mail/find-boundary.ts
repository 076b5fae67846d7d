/** How far below its header a multipart has to begin, if its own word for the boundary is to be believed. */
const mostPreamble = 64 * 1024

const beforeHeader = /(?:^|\n)--([^\r\n]{0,199}[^\s])[ \t]*\r?\n(?=content-[a-z-]{2,40}[ \t]*:)/i
const beforeGap = /(?:^|\n)--([^\r\n]{0,199}[^\s-])[ \t]*\r?\n(?=[ \t]*\r?\n)/

/**
 * What cuts the parts of a multipart: the boundary it names, and where that is missing, misspelled or never occurs, the
 * first line of dashes that headers follow. Null where nothing cuts it.
 */
export function findBoundary(raw: Buffer, bodyStart: number, named: string | undefined): string | null {
  const start = Math.max(0, bodyStart - 1)
  // The parameter is text by now, lines are compared byte by byte.
  const boundary = Buffer.from(named ?? '', 'utf8')
    .toString('latin1')
    .trimEnd()
  const body = raw.toString('latin1', start, Math.min(raw.length, start + mostPreamble))
  const isLong = raw.length > start + mostPreamble
  if (boundary !== '' && (body.startsWith(`--${boundary}`) || body.includes(`\n--${boundary}`))) return boundary
  const guessed = beforeHeader.exec(body)?.[1] ?? closedBoundary(body)
  return guessed ?? (boundary !== '' && isLong ? boundary : null)
}

/** A part without headers tells itself from a line of dashes by the end mark that comes later. */
function closedBoundary(body: string): string | null {
  const guessed = beforeGap.exec(body)?.[1]
  return guessed !== undefined && body.includes(`\n--${guessed}--`) ? guessed : null
}

/** Whether more parts of this boundary follow. */
export function goesOn(raw: Buffer, from: number, boundary: string): boolean {
  const mark = `\n--${boundary}`
  let at = raw.indexOf(mark, from, 'latin1')
  for (let tries = 0; at >= 0 && tries < 20; tries += 1) {
    const next = raw[at + mark.length]
    if (next === 0x0a || next === 0x0d || next === 0x20) return true
    at = raw.indexOf(mark, at + 1, 'latin1')
  }
  return false
}
