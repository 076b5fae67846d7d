import type { Random } from '../random'
import type { Speech } from './languages.data'

/** One stretch below the line that introduces a quote: of the old mail, or an answer to it. */
export type Stretch = { isOwn: boolean; lines: readonly string[] }

export type Position = 'top' | 'bottom' | 'interleaved' | 'both' | 'nested'

/** What a client is given to render: who wrote what to whom, and in which order. */
export type Scene = {
  speech: Speech
  name: string
  address: string
  desk: string
  subject: string
  /** Above the introduction of the quote. */
  top: readonly string[]
  flow: readonly Stretch[]
  signature: string | null
  at: Date
}

const firstNames = [
  'Anna',
  'Jürgen',
  'Zoë',
  'O’Brien',
  'Łukasz',
  'Müller-Lüdenscheid',
  'Support Desk',
  '田中',
  'Елена',
  'Dr. Kim',
]

export function sceneOf(dice: Random, speech: Speech, position: Position): Scene {
  const own = shuffled(dice, speech.written)
  const old = shuffled(dice, speech.quoted)
  const numbered = (line: string): string => (dice.below(3) === 0 ? `${line} (${1000 + dice.below(9000)})` : line)
  const quote = (count: number): Stretch => ({ isOwn: false, lines: old.splice(0, count).map(numbered) })
  const answer = (count: number): Stretch => ({ isOwn: true, lines: own.splice(0, count).map(numbered) })
  const above = (count: number): string[] => own.splice(0, count).map(numbered)
  return {
    speech,
    name: dice.pick(firstNames),
    address: `${dice.pick(['anna', 'support', 'j.mueller', 'desk+24'])}@${dice.pick(['desk.example', 'mail.firma.example'])}`,
    desk: 'support@desk.example',
    subject: `${speech.reply}: Lampe ${dice.below(900)}`,
    top: position === 'bottom' || position === 'interleaved' ? [] : above(1 + dice.below(3)),
    flow:
      position === 'interleaved'
        ? [quote(1), answer(1), quote(2), answer(1 + dice.below(2))]
        : position === 'bottom' || position === 'both'
          ? [quote(2 + dice.below(3)), answer(1 + dice.below(2))]
          : [quote(3 + dice.below(3))],
    signature: dice.below(3) === 0 ? 'Max Mustermann\nLichthaus GmbH · Tel. 030 1234567' : null,
    at: new Date(Date.UTC(2026, dice.below(12), 1 + dice.below(28), 6 + dice.below(5), dice.below(60))),
  }
}

function shuffled(dice: Random, list: readonly string[]): string[] {
  const left = [...list]
  const out: string[] = []
  while (left.length > 0) out.push(...left.splice(dice.below(left.length), 1))
  return out
}

const parts = (code: string, at: Date, options: Intl.DateTimeFormatOptions): string =>
  new Intl.DateTimeFormat(code, { timeZone: 'UTC', ...options }).format(at)
const part = (code: string, at: Date, type: 'weekday' | 'month', width: 'short' | 'long'): string =>
  new Intl.DateTimeFormat(code, { timeZone: 'UTC', day: 'numeric', [type]: width })
    .formatToParts(at)
    .find((one) => one.type === type)?.value ?? parts(code, at, { [type]: width })

/** Fills a pattern of the language table. */
export function phrase(pattern: string, { speech, name, address, at }: Scene): string {
  const two = (value: number): string => String(value).padStart(2, '0')
  const hour = at.getUTCHours()
  const values: Record<string, string> = {
    w: part(speech.code, at, 'weekday', 'short'),
    W: part(speech.code, at, 'weekday', 'long'),
    mon: part(speech.code, at, 'month', 'short'),
    month: part(speech.code, at, 'month', 'long'),
    d: String(at.getUTCDate()),
    D: two(at.getUTCDate()),
    m: String(at.getUTCMonth() + 1),
    M: two(at.getUTCMonth() + 1),
    y: String(at.getUTCFullYear()),
    yy: String(at.getUTCFullYear()).slice(2),
    h: String(hour),
    H: two(hour),
    mi: two(at.getUTCMinutes()),
    t: parts(speech.code, at, { hour: 'numeric', minute: '2-digit' }),
    n: name,
    a: address,
  }
  return pattern.replace(/\{(\w+)\}/g, (all, key: string) => values[key] ?? all)
}

export const longDate = ({ speech, at }: Scene): string =>
  parts(speech.code, at, { dateStyle: 'full', timeStyle: 'short' })
export const mediumDate = ({ speech, at }: Scene): string =>
  parts(speech.code, at, { dateStyle: 'medium', timeStyle: 'medium' })
export const numericDate = ({ speech, at }: Scene): string =>
  parts(speech.code, at, { dateStyle: 'short', timeStyle: 'short' })

/** Folds a long line as programs do that write no more than so many characters. */
export function folded(text: string, width: number): string {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + word.length + 1 > width) {
      lines.push(line)
      line = word
    } else line = line === '' ? word : `${line} ${word}`
  }
  return [...lines, line].join('\n')
}
