import { type LabelRole, labelOf } from './mail-language'

export type HeaderBlock = {
  /** Index of the line after the block. */
  end: number
  locale: string
  values: Partial<Record<LabelRole, string>>
}

const address = /[^\s<>@"(),;:[\]]{1,64}@[^\s<>@"(),;:[\]]{3,255}/u
/** What programs write: a time, or a whole date. "4 May, second class" is a traveller's. */
const exactDate = /\d{1,2}[:.h]\d{2}|\b(?:19|20)\d{2}\b|\d{4}\s?[年년]|[٠-٩۰-۹]{2}/u
const mostLines = 14

/**
 * Reads the header block that mail programs put before a quoted or forwarded original: consecutive labels of one
 * language with From, and Sent or Subject or To. A person's own "From: Berlin / To: Munich" has no address and no
 * subject, and is none.
 */
export function readHeaderBlock(lines: readonly string[], start: number, isRuled = false): HeaderBlock | null {
  const first = labelOf(lines[start] ?? '')
  if (!first) return null
  const found: { meanings: readonly { locale: string; role: LabelRole }[]; value: string }[] = []
  let end = start
  let blanks = 0
  let continued = 0
  for (let at = start; at < lines.length && at < start + mostLines; at += 1) {
    const line = lines[at] ?? ''
    const label = labelOf(line)
    if (label) {
      found.push({ meanings: label.meanings, value: label.value })
      end = at + 1
      blanks = 0
      continued = 0
      continue
    }
    if (line.trim() === '') {
      // Some programs set every label as a paragraph of its own.
      blanks += 1
      if (blanks > 1) break
      continue
    }
    const last = found.at(-1)
    // A value on the next line (labels in table cells), or a long list of receivers that goes on.
    if (
      last &&
      blanks === 0 &&
      continued < 3 &&
      (last.value.trim() === '' || /[,;>]\s*$/.test(last.value) || /^\s*[^\s]+@/.test(line))
    ) {
      last.value = `${last.value} ${line.trim()}`.trim()
      continued += 1
      end = at + 1
      continue
    }
    break
  }
  return bestReading(found, end, isRuled)
}

function bestReading(
  found: readonly { meanings: readonly { locale: string; role: LabelRole }[]; value: string }[],
  end: number,
  isRuled: boolean,
): HeaderBlock | null {
  let best: HeaderBlock | null = null
  const locales = new Set(found.flatMap((one) => one.meanings.map((meaning) => meaning.locale)))
  for (const locale of locales) {
    const values: Partial<Record<LabelRole, string>> = {}
    for (const { meanings, value } of found) {
      const role = meanings.find((meaning) => meaning.locale === locale && values[meaning.role] === undefined)?.role
      if (role) values[role] = value.trim()
    }
    const count = Object.keys(values).length
    if (values.from === undefined || (values.sent === undefined && values.subject === undefined)) continue
    const hasAddress = [values.from, values.to, values.cc].some((value) => value !== undefined && address.test(value))
    // Under a rule the names and the time are enough: some programs leave the subject out, and link the addresses.
    const isClosed = values.subject !== undefined || (isRuled && values.to !== undefined)
    const isWhole = values.sent !== undefined && isClosed && exactDate.test(values.sent)
    if (count < 3 && !(count === 2 && hasAddress && values.sent !== undefined && /\d{1,2}:\d{2}/.test(values.sent)))
      continue
    if (!hasAddress && !isWhole) continue
    if (!best || count > Object.keys(best.values).length) best = { end, locale, values }
  }
  return best
}
