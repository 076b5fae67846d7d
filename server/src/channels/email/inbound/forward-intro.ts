import { attributionStrength } from './attribution'
import { readHeaderBlock } from './header-block'
import { type LabelRole, labelAt, labelOf, separatorOf, separatorWithin } from './mail-language'

/** Where a forwarded mail begins in a text, and what its introduction says. */
export type ForwardIntro = {
  /** Lines of the note above end here. */
  noteEnd: number
  /** Lines of the forwarded text begin here. */
  bodyStart: number
  from: string
  sent: string | null
  subject: string | null
}

const mostLines = 400
const address = /[^\s<>@"(),;:[\]]{1,64}@[^\s<>@"(),;:[\]]{3,255}/u

/**
 * Finds the outermost forward: a separator and then some form of header block, or a block alone where the subject
 * allows it. What stands under an attribution, in `>` or below the block of a reply is a quote.
 */
export function findForwardIntro(
  lines: readonly string[],
  { isBlockEnough, isTitled }: { isBlockEnough: boolean; isTitled: boolean },
): ForwardIntro | null {
  for (let at = 0; at < Math.min(lines.length, mostLines); at += 1) {
    const line = lines[at] ?? ''
    const separator = separatorWithin(line)
    if (separator?.kind === 'forwarded') return afterSeparator(lines, at, separator.rest)
    if (line.startsWith('>') || attributionStrength(line) === 'strong') return isTitled ? asQuote(lines, at) : null
    const block = readHeaderBlock(lines.slice(at, at + 20), 0)
    if (!block) continue
    if (!isBlockEnough) return null
    return {
      noteEnd: aboveRule(lines, at),
      bodyStart: at + block.end,
      from: block.values.from ?? '',
      sent: block.values.sent ?? null,
      subject: block.values.subject ?? null,
    }
  }
  return null
}

/** Some programs write a forward like a quote, with its signs or under an attribution; the subject alone tells them apart. */
function asQuote(lines: readonly string[], at: number): ForwardIntro | null {
  const below = lines.slice(at, at + 20).map((line) => line.replace(/^> ?/, ''))
  const start = separatorOf(below[0] ?? '') === 'original' ? 1 : 0
  const found =
    readHeaderBlock(below.slice(start), 0) ?? (start === 0 && !hasOther(lines, at) ? attributionBelow(below) : null)
  if (!found) return null
  const { from, sent, subject } = found.values
  const bodyStart = at + start + found.end
  return { noteEnd: at, bodyStart, from: from ?? '', sent: sent ?? null, subject: subject ?? null }
}

/** A forward under an attribution was quoted: then nobody knows which of the two mails was meant. */
const hasOther = (lines: readonly string[], at: number): boolean =>
  lines.slice(at + 1, mostLines).some((line, index) => {
    if (separatorOf(line.replace(/^[> ]{0,10}/, '')) === 'forwarded') return true
    return readHeaderBlock(lines.slice(at + 1 + index, at + 21 + index), 0) !== null
  })

function afterSeparator(lines: readonly string[], at: number, rest: string): ForwardIntro | null {
  let start = at + 1
  while (rest === '' && start < lines.length && start < at + 4 && lines[start]?.trim() === '') start += 1
  const below = [...(rest === '' ? [] : [rest]), ...lines.slice(start, start + 20)].map((line) =>
    line.replace(/^> ?/, ''),
  )
  const shift = rest === '' ? start : start - 1
  const found =
    readHeaderBlock(below, 0) ?? headersInOneLine(below) ?? headersWithoutColons(below) ?? attributionBelow(below)
  if (!found) return null
  const { from, sent, subject } = found.values
  let bodyStart = shift + found.end
  // Some set the separator below the headers once more.
  if (separatorOf(lines[bodyStart] ?? '') === 'forwarded') bodyStart += 1
  return { noteEnd: at, bodyStart, from: from ?? '', sent: sent ?? null, subject: subject ?? null }
}

/** Words that stand between the time and the name in an attribution. */
const beforeName = /^\s*(?:heeft|időpontban|používateľ|пользователь|користувач|schrieb|skrev|schreef|napisał)\s+/iu

type Found = { end: number; values: Partial<Record<LabelRole, string>> }

/** "From: Anna <a@b> To: Bob Sent: … Subject: …" on one line. */
function headersInOneLine(lines: readonly string[]): Found | null {
  const first = (lines[0] ?? '').slice(0, 1_000)
  if (!address.test(first)) return null
  const locales = (labelOf(first)?.meanings ?? []).filter(({ role }) => role === 'from').map(({ locale }) => locale)
  const readings = locales.map((locale) => headersOf(first, locale))
  const [best] = readings.sort((one, other) => Object.keys(other).length - Object.keys(one).length)
  return best && Object.keys(best).length >= 3 ? { end: 1, values: best } : null
}

function headersOf(line: string, locale: string): Found['values'] {
  const values: Found['values'] = {}
  let role: LabelRole | null = null
  let start = 0
  for (const colon of line.matchAll(/[:：]/gu)) {
    const label = labelBefore(line, colon.index, locale)
    if (!label) continue
    if (role) values[role] ??= line.slice(start, label.start)
    role = label.role
    start = colon.index + 1
  }
  if (role) values[role] ??= line.slice(start)
  return values
}

/** The label of up to three words that ends at a colon. */
function labelBefore(line: string, colon: number, locale: string): { role: LabelRole; start: number } | null {
  const words = [...line.slice(Math.max(0, colon - 60), colon).matchAll(/[^\s<>@;]+/gu)].slice(-3)
  for (const word of words) {
    const start = Math.max(0, colon - 60) + word.index
    const role = labelOf(`${line.slice(start, colon)}:`)?.meanings.find((one) => one.locale === locale)?.role
    if (role) return { role, start }
  }
  return null
}

/** "From "Anna" <a@b>", "Date 4.5.2026": labels without their colon. */
function headersWithoutColons(lines: readonly string[]): Found | null {
  const values: Partial<Record<LabelRole, string>> = {}
  let end = 0
  for (const line of lines.slice(0, 8)) {
    const label = labelAt(line)
    if (!label) break
    values[label.role] ??= label.value
    end += 1
  }
  return values.from !== undefined && address.test(values.from) && end >= 3 ? { end, values } : null
}

/** `04.05.2026, 09:00, "Anna" <a@b>:` below a separator says who wrote. */
function attributionBelow(lines: readonly string[]): Found | null {
  const line = lines[0] ?? ''
  if (attributionStrength(line) !== 'strong') return null
  const found = /(?:"([^"]{1,100})"|([^,;:<>"]{1,100}))?\s{0,3}[<([]{1,2}\s{0,3}([^\s<>()[\]]+@[^\s<>()[\]]+)/u.exec(
    line,
  )
  if (!found) return null
  const name = (found[1] ?? found[2] ?? '')
    .replace(/^.*\d\S*\s|^[\s\p{Pi}"]+|[\s\p{Pf}"]+$/gu, '')
    .replace(beforeName, '')
  return { end: 1, values: { from: `${name.trim()} <${found[3] ?? ''}>` } }
}

/** The rule or separator directly above a block belongs to it. */
function aboveRule(lines: readonly string[], at: number): number {
  const above = lines[at - 1] ?? ''
  return /^\s*[_-]{5,}\s*$/.test(above) || separatorOf(above) === 'original' ? at - 1 : at
}
