import { type Header, headerOf, type MailPart, type ParsedMail, parseMail } from '../../../platform/mail'

export type ReportRecipient = {
  address: string
  outcome: 'failed' | 'delayed' | 'delivered'
  status: string | null
  diagnostic: string
}

export type Report = {
  type: 'delivery-status' | 'feedback-report' | 'disposition-notification'
  envelopeId: string | null
  recipients: ReportRecipient[]
  /** The person a feedback report or a receipt speaks of. */
  finalRecipient: string | null
  /** A complaint of a big provider's own make, without the parts of a report: the mail as it came, with one header more. */
  isJunkReport?: true
}

/** Machine-readable reports: delivery status (RFC 3464, 6533), complaints (RFC 5965), read receipts (RFC 8098). */
export function readReport(parsed: ParsedMail): Report | null {
  const parts = leavesOf(parsed.root)
  const status = parts.find(
    (part) => part.type === 'message/delivery-status' || part.type === 'message/global-delivery-status',
  )
  if (status) return readDeliveryStatus(status)
  const feedback = parts.find((part) => part.type === 'message/feedback-report')
  if (feedback) return simpleReport('feedback-report', fieldsOf(feedback)[0] ?? [], 'original-rcpt-to')
  const junk = junkReporter(parsed, parts)
  if (junk !== null)
    return { type: 'feedback-report', envelopeId: null, recipients: [], finalRecipient: junk, isJunkReport: true }
  const receipt = parts.find(
    (part) =>
      part.type === 'message/disposition-notification' || part.type === 'message/global-disposition-notification',
  )
  return receipt ? simpleReport('disposition-notification', fieldsOf(receipt)[0] ?? [], 'final-recipient') : null
}

function junkReporter(parsed: ParsedMail, parts: readonly MailPart[]): string | null {
  const [only, ...others] = parts
  if (only?.type !== 'message/rfc822' || others.length > 0 || !/complaint about message/i.test(parsed.subject))
    return null
  const inner = parseMail(Buffer.from(only.content.subarray(0, 300_000)))
  const reporter = headerOf(inner.headers, 'x-hmxmroriginalrecipient')?.raw
  return reporter === undefined ? null : addressIn(reporter)
}

function simpleReport(
  type: 'feedback-report' | 'disposition-notification',
  fields: readonly Header[],
  recipient: string,
): Report {
  const address = headerOf(fields, recipient)?.raw ?? headerOf(fields, 'original-recipient')?.raw
  return { type, envelopeId: null, recipients: [], finalRecipient: address === undefined ? null : addressIn(address) }
}

function readDeliveryStatus(part: MailPart): Report {
  const blocks = fieldsOf(part)
  const envelopeId =
    blocks.map((fields) => headerOf(fields, 'original-envelope-id')?.raw).find((id) => id !== undefined) ?? null
  const recipients = blocks.flatMap((fields): ReportRecipient[] => {
    const names = ['original-recipient', 'final-recipient'].flatMap((name) => headerOf(fields, name)?.raw ?? [])
    // Some write "unknown" for the original one.
    const raw = names.find((name) => name.includes('@')) ?? names[0]
    if (raw === undefined) return []
    const told = headerOf(fields, 'status')?.text ?? ''
    const status = /\b[245]\.\d{1,3}\.\d{1,3}\b/.exec(told)?.[0] ?? null
    const diagnostic = (headerOf(fields, 'diagnostic-code')?.text ?? '').replace(/^\s*[\w-]+\s*;\s*/, '')
    // Some servers write their whole sentence where only the code belongs.
    const words = diagnostic === '' && /[a-z]{3}/i.test(told) ? told : diagnostic
    return [{ address: addressIn(raw), outcome: outcomeOf(fields, status), status, diagnostic: words }]
  })
  return { type: 'delivery-status', envelopeId, recipients: unique(recipients).slice(0, 1_000), finalRecipient: null }
}

/** RFC 3464 knows five words, servers write "failure", "error" and others; then the code decides. */
function outcomeOf(fields: readonly Header[], status: string | null): ReportRecipient['outcome'] {
  const action = headerOf(fields, 'action')?.raw.trim() ?? ''
  if (/^(?:fail|error|undeliver|reject|bounce)/i.test(action)) return 'failed'
  if (/^(?:delay|defer|warn)/i.test(action)) return 'delayed'
  if (/^(?:deliver|relay|expand|success)/i.test(action)) return 'delivered'
  return status?.startsWith('4') ? 'delayed' : status?.startsWith('2') ? 'delivered' : 'failed'
}

/** A forwarding loop reports the same person once for each round. */
const unique = (recipients: readonly ReportRecipient[]): ReportRecipient[] =>
  recipients.filter(
    (one, at) =>
      recipients.findIndex(({ address, outcome }) => address === one.address && outcome === one.outcome) === at,
  )

/** `rfc822;user@host`, `utf-8;…` with its escapes, or a bare address. */
function addressIn(raw: string): string {
  const address = raw.slice(raw.indexOf(';') + 1).replace(/\\x\{([0-9a-f]{1,6})\}/gi, (all, hex: string) => {
    const code = Number.parseInt(hex, 16)
    return code <= 0x10ffff ? String.fromCodePoint(code) : all
  })
  const bare = address.trim().replace(/^<|>$/g, '').slice(0, 320)
  const commented = /^([^\s()]+@[^\s()]+) {0,4}\([^()]*\)$/.exec(bare)?.[1]
  return /<([^<>]{3,320})>/.exec(address)?.[1] ?? commented ?? bare
}

/** The blocks of header-like fields that a report part consists of. */
function fieldsOf(part: MailPart): Header[][] {
  const text = Buffer.from(part.content).toString('utf8').replace(/\r\n?/g, '\n').slice(0, 500_000)
  return text
    .split(/\n[ \t]*\n/)
    .slice(0, 2_000)
    .map((block) => parseMail(Buffer.from(`${block.trim()}\n\n`)).headers)
    .filter((headers) => headers.length > 0)
}

/** A gateway that checks a report may pass it on inside a new mail: we send no reports, so that one is about our mail. */
export function wrappedReport(parsed: ParsedMail): ParsedMail | null {
  if (parsed.root.type === 'multipart/report') return null
  const [only, ...others] = leavesOf(parsed.root).filter((part) => part.type.startsWith('message/'))
  if (only?.type !== 'message/rfc822' || others.length > 0) return null
  const inner = parseMail(Buffer.from(only.content))
  return inner.root.type === 'multipart/report' ? inner : null
}

export type Returned = {
  messageIds: string[]
  subject: string | null
  senders: string[]
  receivers: string[]
  text: string
}

/** A part that returns the original mail or its headers. */
export const isReturnedPart = (part: MailPart): boolean =>
  part.type === 'message/rfc822' || part.type === 'text/rfc822-headers' || part.type === 'message/global'

/** What a report returns of the original mail: its headers, or all of it, as a part or pasted into the text. */
export function readReturned(parsed: ParsedMail): Returned {
  const found: Returned = { messageIds: [], subject: null, senders: [], receivers: [], text: '' }
  for (const part of leavesOf(parsed.root)) {
    if (!isReturnedPart(part)) continue
    const inner = parseMail(Buffer.from(part.content.subarray(0, 300_000)))
    if (inner.messageId) found.messageIds.push(inner.messageId)
    if (inner.from) found.senders.push(inner.from.address)
    found.receivers.push(...inner.to.map((one) => one.address))
    found.subject ??= inner.subject === '' ? null : inner.subject
  }
  const isDaemon =
    parsed.root.type === 'multipart/report' ||
    /mailer-daemon|postmaster|mail delivery/i.test(`${parsed.from?.address} ${parsed.from?.name}`)
  if (found.messageIds.length === 0 && isDaemon) {
    const pasted = [...parsed.text.slice(0, 200_000).matchAll(/^[> ]{0,4}Message-ID:\s*(<[^<>\s]{3,990}>)/gim)]
    found.messageIds.push(...pasted.slice(0, 10).map((match) => match[1] ?? ''))
  }
  return found
}

export function leavesOf(part: MailPart): MailPart[] {
  return part.parts.length === 0 ? [part] : part.parts.flatMap(leavesOf)
}
