/** As the C library writes times: `Mon Jan  1 00:00:00 2024`, with or without zone. */
const strict = /^From \S+\s+(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun),? +\S+ +\S+ +.*\d{1,2}:\d\d/
const loose = /^From (?=.{0,200}\b\d{1,2}:\d\d)(?=.{0,200}\b(?:19|20)\d\d\b)/

/** Whether this line begins a mail. Prose may begin with the word as well: a time and a year have to be there. */
export const isSeparator = (line: string, isBlankBefore: boolean): boolean =>
  strict.test(line) || (isBlankBefore && loose.test(line))

/** When the mail came, as its line tells; null where it tells nothing. */
export function timeOfFromLine(line: string): Date | null {
  const text = line.replace(/^From \S*\s*/, '')
  const parts = /(\w{3})\s+(\d{1,2})\s+(\d{1,2}:\d\d(?::\d\d)?)\s*([+-]\d{4}|\w{1,5})?\s+(\d{4})/.exec(text)
  if (parts === null) return null
  const [, month, day, time, zone = '', year] = parts
  const offset = /^[+-]\d{4}$/.test(zone) ? zone : '+0000'
  const date = new Date(`${day} ${month} ${year} ${time} ${offset}`)
  return date.getUTCFullYear() >= 1990 ? date : null
}

/**
 * Takes one `>` from each quoted `From ` line. `isCounted`: the mail's length was given, so lines may stand unquoted; where
 * one does, nothing was quoted at all.
 */
export function unquoteFrom(raw: Buffer, isCounted: boolean): Buffer {
  if (raw.indexOf('\n>') === -1) return raw
  if (isCounted && raw.indexOf('\nFrom ') !== -1) return raw
  const text = raw.toString('latin1')
  const plain = text.replace(/^>(>*From )/gm, '$1')
  return plain.length === text.length ? raw : Buffer.from(plain, 'latin1')
}
