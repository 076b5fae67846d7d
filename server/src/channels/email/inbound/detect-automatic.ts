import { headerOf } from '../../../platform/mail'
import { attributionStrength } from './attribution'
import {
  absenceBodies,
  absenceMentions,
  absenceSentences,
  absenceTitles,
  addressProofWords,
  answeredByItself,
  automaticHeaders,
  machineLocalParts,
  machineWords,
  relayHeaders,
  reportSubjects,
  silenceHeaders,
  titleEnds,
} from './automatic.data'
import { loopHeader } from './check-double'
import type { Facts } from './facts'
import type { Auto, MailDraft, Step } from './mail-draft'
import { labelOf, separatorOf, subjectPrefixes } from './mail-language'
import { leavesOf } from './read-report'

const mostMailsAnHour = 20
const strength: Record<Auto, number> = { report: 4, reply: 3, generated: 2, bulk: 1 }

/**
 * Step 4: two answers, since their mistakes cost differently. `auto` needs strong evidence, for it keeps a ticket
 * from waking; `mayAnswer` falls on weak evidence, for it only keeps us silent.
 */
export const detectAutomatic: Step = {
  name: 'detect-automatic',
  needs: ['senderTraffic'],
  heavy: null,
  run: (mail, facts) => {
    const signs = [...strongSigns(mail), ...weakSigns(mail)]
    const isLoopSuspected = facts.senderTraffic.mailsLastHour > mostMailsAnHour || facts.senderTraffic.hasUsedQuota
    const auto = strongestOf(mail, signs)
    const mayAnswer = signs.length === 0 && !isLoopSuspected
    const names = signs.map((sign) => sign.name)
    const why =
      names.length === 0 ? 'A person wrote it.' : `${auto ?? 'no automatic mail'}; signs: ${names.join(', ')}.`
    return { continue: { ...mail, auto, mayAnswer, isLoopSuspected, automaticSigns: names }, why: loopNote(why, facts) }
  },
}

const loopNote = (why: string, { senderTraffic }: Facts): string =>
  senderTraffic.mailsLastHour > mostMailsAnHour
    ? `${why} ${senderTraffic.mailsLastHour} mails in an hour: loop suspected.`
    : why

type Sign = { name: string; auto: Auto | null }

function strongSigns(mail: MailDraft): Sign[] {
  const signs: Sign[] = automaticHeaders
    .filter(({ header, value }) => has(mail, header, value))
    .map(({ header, auto }) => ({ name: header, auto }))
  if (mail.bounce) signs.push({ name: 'report', auto: 'report' })
  return signs
}

/** A header that is absent says nothing, whatever the pattern would make of an empty text. */
function has(mail: MailDraft, name: string, value: RegExp): boolean {
  const header = headerOf(mail.parsed.headers, name)
  return header !== undefined && value.test(header.text)
}

function weakSigns(mail: MailDraft): Sign[] {
  const { headers } = mail.parsed
  const signs: Sign[] = silenceHeaders
    .filter(({ header, value }) => has(mail, header, value))
    .map(({ header }) => ({ name: `${header} asks for silence`, auto: null }))
  const add = (is: boolean, name: string): void => {
    if (is) signs.push({ name, auto: null })
  }
  add(mail.envelope.from === '', 'null envelope sender')
  add(headerOf(headers, 'return-path')?.raw.trim() === '<>', 'empty return path')
  add(mail.parsed.root.type === 'multipart/report', 'report parts')
  add(machineLocalParts.test(mail.author.address.split('@')[0] ?? ''), 'machine address')
  add(headerOf(headers, loopHeader) !== undefined, 'loop header')
  add(isCalendarReply(mail), 'calendar reply')
  add(absenceIn(mail.parsed.subject) !== null, 'absence subject')
  return signs
}

function strongestOf(mail: MailDraft, signs: readonly Sign[]): Auto | null {
  const strong = signs.flatMap((sign) => (sign.auto === null ? [] : [sign.auto]))
  if (isAbsence(mail, signs)) strong.push('reply')
  if (isMachine(mail)) strong.push('generated')
  return strongestFirst(strong)
}

/** An answer of a responder without any header is one only when several signs agree. */
function isAbsence(mail: MailDraft, signs: readonly Sign[]): boolean {
  const { subject, inReplyTo, references, headers } = mail.parsed
  const own = ownWords(mail.parsed.text)
  const isAnswer = inReplyTo.length > 0 || references.length > 0
  const isNull = mail.envelope.from === '' || headerOf(headers, 'return-path')?.raw.trim() === '<>'
  const speaksOfIt = absenceBodies.test(own)
  const absence = absenceIn(subject)
  const isByItself = answeredByItself.test(own)
  if (absence !== null && (speaksOfIt || isByItself || signs.length > 1 || (absence === 'title' && isAnswer)))
    return true
  if (speaksOfIt && (isNull || (isAnswer && absenceMentions.test(subject.trim())))) return true
  if (speaksOfIt && isInBrackets(subject)) return true
  return isByItself && (isAnswer || isNull)
}

/** "Re: Lamp (Out of office)". */
const isInBrackets = (subject: string): boolean => {
  const [, inside = ''] = /[[(（【]([^\])）】]{3,40})[\])）】]\s*$/.exec(subject) ?? []
  return absenceTitles.some((title) => title.exec(inside)?.[0] === inside)
}

/** What stands above a quote: an answer to somebody's automatic mail quotes its words. */
function ownWords(text: string): string {
  const lines = text.slice(0, 1_500).split('\n')
  const end = lines.findIndex(
    (line) =>
      line.startsWith('>') ||
      separatorOf(line) !== null ||
      attributionStrength(line) === 'strong' ||
      labelOf(line)?.meanings.some(({ role }) => role === 'from') === true,
  )
  return (end < 0 ? lines : lines.slice(0, end)).join('\n')
}

/**
 * A program behind an address where nobody reads, by a second sign. Web forms write from such addresses too, but name
 * somebody who is to be answered.
 */
function isMachine(mail: MailDraft): boolean {
  const { headers, from, replyTo, subject, text } = mail.parsed
  if (reportSubjects.test(subject)) return true
  if (!machineLocalParts.test(from?.address.split('@')[0] ?? '')) return false
  if (replyTo.some((one) => !machineLocalParts.test(one.address.split('@')[0] ?? ''))) return false
  return relayHeaders.some((name) => headerOf(headers, name) !== undefined) || machineWords.test(text.slice(0, 20_000))
}

const strongestFirst = (found: Auto[]): Auto | null =>
  found.sort((one, other) => strength[other] - strength[one])[0] ?? null

/** "Automatic reply: …" is a title; who answers such a notice writes a prefix before it. */
export function absenceIn(subject: string): 'title' | 'sentence' | null {
  const [tag = '', inBrackets = ''] = /^\s*[[【]([^\]】]{1,40})[\]】]\s*/.exec(subject) ?? []
  // The tag of a list, or the title itself: "[Automatyczna odpowiedź] your subject".
  if (absenceTitles.some((title) => title.exec(inBrackets)?.[0] === inBrackets && inBrackets !== '')) return 'title'
  const plain = subject.slice(tag.length).trim()
  if (subjectPrefixes(plain).length > 0) return null
  for (const title of absenceTitles) {
    const found = title.exec(plain)
    if (found && titleEnds.test(plain.slice(found[0].length))) return 'title'
  }
  return absenceSentences.test(plain) ? 'sentence' : null
}

function isCalendarReply(mail: MailDraft): boolean {
  return leavesOf(mail.parsed.root).some(
    (part) => part.type === 'text/calendar' && /^reply$/i.test(part.parameters.method ?? ''),
  )
}

/** Another service's "verify your address" mail (the sign-up trick): by its sender and its words. */
export function isAddressProof(mail: MailDraft): boolean {
  const isMachine = mail.auto !== null || machineLocalParts.test(mail.author.address.split('@')[0] ?? '')
  return isMachine && addressProofWords.test(`${mail.parsed.subject}\n${mail.parsed.text.slice(0, 2_000)}`)
}
