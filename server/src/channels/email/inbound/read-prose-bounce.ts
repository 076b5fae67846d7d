import { headerOf, normalizeAddress, parseAddressList } from '../../../platform/mail'
import { bounceFamilies } from './bounce-families.data'
import {
  anyAddress,
  bareRecipient,
  bouncePhrases,
  bounceSubjects,
  delayWords,
  recipientForms,
  returnedMark,
  rewrittenFrom,
  saidLine,
} from './bounce-prose.data'

import { reasonIn } from './bounce-reason'
import { hardReasons } from './bounce-reasons.data'
import type { MailDraft } from './mail-draft'
import { labelOf } from './mail-language'
import { isReturnedPart, leavesOf, readReturned } from './read-report'

export type ProseBounce = {
  isDelay: boolean
  recipients: { address: string; words: string; prose: string; status: string | null }[]
}

const mostText = 20_000
const mostRecipients = 100

/**
 * A bounce in prose: several signs that a program wrote it, and a recipient. One sentence is no bounce; what a
 * daemon returns of the original mail is never read for words.
 */
export function readProseBounce(
  mail: MailDraft,
  daemon: 'sure' | 'likely',
  own: ReadonlySet<string>,
): ProseBounce | null {
  const { head: text, returned } = splitReturned(mail.parsed.text)
  const { subject } = mail.parsed
  const family = bounceFamilies.find((one) => one.sign.test(text) || one.sign.test(subject))
  const isTitled = bounceSubjects.test(subject)
  const hasCommand = /\bRCPT TO:/i.test(text)
  const hasSaid = saidLine.test(text)
  // What a daemon says of an address is a refusal in whatever language the rest is.
  const isRefusal = daemon === 'sure' && reasonIn(text) !== null
  const signs = [
    family !== undefined,
    family !== undefined,
    bouncePhrases.test(text),
    isTitled,
    hasSaid,
    hasCommand,
    returned !== '' || mail.parsed.root.type === 'multipart/report' || leavesOf(mail.parsed.root).some(isReturnedPart),
    (isTitled || (hasCommand && hasSaid)) && reasonIn(text) !== null,
    isRefusal,
  ].filter((is) => is).length
  const speaks = family !== undefined || isTitled || bouncePhrases.test(text) || (hasCommand && hasSaid) || isRefusal
  if (!speaks || signs < (daemon === 'sure' ? 1 : 3)) return null
  const addresses = addressesOf(mail, { text, returned, daemon }, own)
  if (addresses.length === 0) return null
  const isDelay = family?.isDelay === true || isAboutDelay(subject, text)
  return {
    isDelay,
    recipients: addresses.map((address) => ({ address, ...wordsFor(text, address, addresses) })),
  }
}

/** A failure may mention earlier delays, so the subject counts first. */
function isAboutDelay(subject: string, text: string): boolean {
  const isFinal = hardReasons.has(reasonIn(text) ?? 'unknown')
  if (delayWords.test(subject) || (/^warning\b/i.test(subject) && !isFinal)) return true
  return (
    !/permanent|fatal|failed|given up|giving up|undeliverable/i.test(`${subject}\n${text.slice(0, 2_000)}`) &&
    delayWords.test(text)
  )
}

/** What stands above the returned mail, and that mail where it is pasted into the text. */
function splitReturned(text: string): { head: string; returned: string } {
  const start = text.slice(0, mostText)
  const mark = returnedMark.exec(start)
  return mark && mark.index > 20
    ? { head: start.slice(0, mark.index), returned: start.slice(mark.index) }
    : { head: start, returned: '' }
}

function addressesOf(
  mail: MailDraft,
  { text, returned, daemon }: { text: string; returned: string; daemon: 'sure' | 'likely' },
  own: ReadonlySet<string>,
): string[] {
  const failed = (headerOf(mail.parsed.headers, 'x-failed-recipients')?.raw ?? '').split(',').map((one) => one.trim())
  const isOther = (address: string): boolean => address.includes('@') && !isOwnOrDaemon(address, mail, own)
  const named = unique(failed).filter(isOther)
  for (const form of recipientForms) {
    if (named.length > 0) break
    named.push(
      ...unique([...text.matchAll(form)].slice(0, mostRecipients).map((found) => found[1] ?? '')).filter(isOther),
    )
  }
  const rewritten = unique([...text.matchAll(rewrittenFrom)].map((found) => found[1] ?? ''))
  const all = [...new Set([...named, ...rewritten.filter(isOther)])]
  if (all.length > 0) return all.slice(0, mostRecipients)
  // Some name nobody; then the mail they return was for one person only.
  const pasted = parseAddressList(/^To: (.{3,500})$/im.exec(returned)?.[1] ?? '', 2).map((one) => one.address)
  const receivers = unique([...readReturned(mail.parsed).receivers, ...pasted])
  if (receivers.length === 1) return receivers.filter(isOther)
  // Every language sets the address in a sentence of its own: where there is one only, it is the one that failed.
  const mentioned = unique([...text.matchAll(anyAddress)].slice(0, mostRecipients).map((found) => found[1] ?? ''))
  const [sole, ...others] = withoutHelpers(mentioned.filter(isOther))
  if (sole !== undefined && others.length === 0) return [sole]
  if (receivers.length > 0) return []
  return daemon === 'sure' ? localRecipient(text, mail) : []
}

/** Less those whom to ask about a bounce. */
function withoutHelpers(addresses: readonly string[]): readonly string[] {
  const persons = addresses.filter((one) => !/^(?:postmaster|hostmaster|mailmaster|abuse|noc)@/.test(one))
  const others = persons.filter((one) => !/^(?:admin(?:istrator)?|support|help(?:desk)?|info)@/.test(one))
  return others.length > 0 ? others : persons
}

/** A provider that bounces for its own customers writes their names without its domain. */
function localRecipient(text: string, mail: MailDraft): string[] {
  const name = bareRecipient.exec(text)?.[1]
  const domain = mail.author.address.split('@')[1]
  return name === undefined || domain === undefined ? [] : [`${name}@${domain}`.toLowerCase()]
}

/** Japanese and Korean set their particles right behind the address. */
const particles = /(\.[a-z]{2,24})[\p{Script=Hangul}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}].*$/iu

const unique = (addresses: readonly string[]): string[] => [
  ...new Set(
    addresses.map((one) =>
      one
        .replace(particles, '$1')
        .replace(/[.>]+$/, '')
        .toLowerCase(),
    ),
  ),
]

function isOwnOrDaemon(address: string, mail: MailDraft, own: ReadonlySet<string>): boolean {
  const normal = normalizeAddress(address)
  const isReceiver = mail.parsed.to.some((one) => normalizeAddress(one.address) === normal)
  const domain = mail.author.address.split('@')[1]?.toLowerCase()
  const isDaemon = /^mailer-daemon@/i.test(normal) || normal === `postmaster@${domain}`
  return isReceiver || own.has(normal) || normal === normalizeAddress(mail.author.address) || isDaemon
}

/** The refusing server's words: its own lines where they can be told, else what stands around the address. */
function wordsFor(
  text: string,
  address: string,
  all: readonly string[],
): { words: string; prose: string; status: string | null } {
  const near = all.length > 1 ? around(text, address, all) : text
  const head = near === text ? '' : text.slice(0, Math.max(0, text.indexOf('@')))
  const lines = near.split('\n').map((line) => line.trim())
  const said = lines.flatMap((line, index) => (saidLine.test(line) ? [line, continued(lines[index + 1])] : []))
  const words = [...new Set(said.filter((line) => line !== ''))].join(' ').slice(0, 1_500)
  const status = /\b[45]\.\d{1,3}\.\d{1,3}\b/.exec(words === '' ? near : words)?.[0] ?? null
  return { words, prose: withoutSubject(`${near.slice(0, 3_000)}\n${head}`), status }
}

/** What is said of one of several: up to the next of them, where anything is said before. */
function around(text: string, address: string, all: readonly string[]): string {
  const lower = text.toLowerCase()
  const at = lower.indexOf(address)
  if (at < 0) return text
  const next = all
    .map((other) => lower.indexOf(other, at + address.length))
    .filter((found, index) => found > 0 && all[index] !== address)
  const own = text.slice(at, Math.min(at + 600, ...next))
  return saidLine.test(own) || reasonIn(own) !== null ? own : text.slice(at, at + 600)
}

const continued = (line: string | undefined): string => (line === undefined || line.endsWith(':') ? '' : line)

/** The subject of the returned mail is no word of the server: "Virus in our order" was refused for no virus. */
const withoutSubject = (text: string): string =>
  text
    .split('\n')
    .filter((line) => !labelOf(line)?.meanings.some(({ role }) => role === 'subject'))
    .join('\n')
