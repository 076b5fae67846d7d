import { forwardPrefixes, forwardStarts, type MailWords, mailWords, replyPrefixes } from './mail-words.data'

export type LabelRole = 'from' | 'sent' | 'to' | 'cc' | 'subject'

const roles: readonly LabelRole[] = ['from', 'sent', 'to', 'cc', 'subject']

/** Every header label of the table, with the languages and roles it may stand for. */
const labels = new Map<string, { locale: string; role: LabelRole }[]>()
for (const words of mailWords) {
  for (const role of roles) {
    for (const label of words[role]) {
      const known = labels.get(label) ?? []
      known.push({ locale: words.locale, role })
      labels.set(label, known)
    }
  }
}

const all = (field: keyof Omit<MailWords, 'locale'>): string[] =>
  [...new Set(mailWords.flatMap((words) => words[field]))].sort((one, other) => other.length - one.length)

export const wroteWords = all('wrote')
const originals = new Set(all('original'))
const forwards = new Set(all('forwarded'))
/** "Forwarded by Bob on 4.5.2026": of these only the beginning is known. */
const startsForward = [...forwards].filter((words) => forwardStarts.test(words)).map((words) => `${words} `)
/** By their first letter: a line is compared with a handful of them, not with all. */
const sentFroms = new Map<string, string[]>()
for (const start of all('sentFrom')) sentFroms.set(start.charAt(0), [...(sentFroms.get(start.charAt(0)) ?? []), start])

/** Names both `Label: value` and `*Label:* value`; null where a line has no label of the table. */
export function labelOf(
  line: string,
): { value: string; meanings: readonly { locale: string; role: LabelRole }[] } | null {
  const [, raw, value = ''] = /^[\s*_|]{0,6}([^:：]{1,28}?)[\s*_|]{0,4}[:：][*_]{0,2}\s*(.*)$/u.exec(line) ?? []
  if (raw === undefined) return null
  const meanings = labels.get(normalize(raw))
  return meanings ? { value, meanings } : null
}

const normalize = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[\u200e\u200f\u202a-\u202e]/g, '')
    .replaceAll('\u00a0', ' ')
    .replace(/\s+/g, ' ')
    .trim()

/** What a separator line announces, whatever it is decorated with; null for every other line. */
export function separatorOf(line: string): 'original' | 'forwarded' | null {
  if (line.length > 120) return null
  const plain = normalize(line.replace(/^[\s\-–—_=*>#~[<]+|[\s\-–—_=*:：#~\]>]+$/gu, ''))
  if (plain === '') return null
  const isDecorated = /^\s*[-–—_=*#~[<]{2,}/.test(line) || /[:：]\s*$/.test(line)
  const pieces = plain.split(/ ?[-/]{2,} ?| \/ /)
  if (pieces.some((piece) => forwards.has(piece))) return isDecorated ? 'forwarded' : null
  if (isDecorated && plain.startsWith('original message processed by')) return 'original'
  if (originals.has(plain)) return /^\s*[-–—_=*#~[]{1,}/.test(line) ? 'original' : null
  return isDecorated && startsForward.some((start) => plain.startsWith(start)) && /\d/.test(plain) ? 'forwarded' : null
}

/** A separator that shares its line with what follows it: "----- Forwarded message ----- From: …". */
export function separatorWithin(line: string): { kind: 'original' | 'forwarded'; rest: string } | null {
  const whole = separatorOf(line)
  if (whole && /[-=]{3,20}\s{0,8}$/.test(line)) return { kind: whole, rest: '' }
  const [, head, rest = ''] = /^(\s{0,8}[-=]{3,20} {0,2}[^-=\n]{3,60}? {0,2}[-=]{3,20})\s+(\S.*)$/u.exec(line) ?? []
  const inner = head === undefined ? null : separatorOf(head)
  if (inner) return { kind: inner, rest }
  return whole ? { kind: whole, rest: '' } : null
}

/** A label at the start of a line that is followed by no colon; for lines whose place says that they are headers. */
export function labelAt(line: string): { role: LabelRole; value: string } | null {
  const [, one = '', rest = ''] = /^\s{0,3}(\S{1,28})\s+(.*)$/u.exec(line) ?? []
  const meanings = labels.get(normalize(one.replace(/[:：]$/, '')))
  const [meaning] = meanings ?? []
  return meaning ? { role: meaning.role, value: rest } : null
}

/** "Sent from my phone" in any language of the table. */
export function isSentFrom(line: string): boolean {
  if (line.length > 90 || line.trim() === '') return false
  const plain = normalize(line.replace(/^[\s*_<\-–—[]+/u, ''))
  // Korean says it at the end: "갤럭시에서 보냄".
  return (
    plain.endsWith('에서 보냄') || (sentFroms.get(plain.charAt(0))?.some((start) => plain.startsWith(start)) ?? false)
  )
}

/** The prefixes before a subject, outermost first: "Re: Fwd: x" is ['reply', 'forward']. */
export function subjectPrefixes(subject: string): ('reply' | 'forward' | 'either')[] {
  const found: ('reply' | 'forward' | 'either')[] = []
  let rest = subject.trim()
  while (found.length < 20) {
    const [whole, word = ''] = /^([^:：[\]()\n]{1,20}?)\s?(?:[[(]\d{1,3}[\])])?\s?[:：]\s*/u.exec(rest) ?? []
    if (whole === undefined) break
    const prefix = normalize(word).replace(/\.$/, '')
    const isReply = replyPrefixes.has(prefix)
    const isForward = forwardPrefixes.has(prefix)
    if (!isReply && !isForward) break
    found.push(isReply && isForward ? 'either' : isReply ? 'reply' : 'forward')
    rest = rest.slice(whole.length)
  }
  return found
}

/** The subject without the prefixes before it. */
export function bareSubject(subject: string): string {
  let rest = subject.trim()
  for (let count = subjectPrefixes(rest).length; count > 0; count -= 1)
    rest = rest.replace(/^[^:：]{1,20}[:：]\s*/u, '')
  return rest
}
