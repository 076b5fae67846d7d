import {
  type Address,
  normalizeAddress,
  type ParsedMail,
  parseAddressList,
  parseMail,
  readDate,
} from '../../../platform/mail'
import { attributionStrength } from './attribution'
import type { Facts } from './facts'
import { recipientsOf } from './find-marks'
import { findForwardHtml } from './forward-html'
import { readHeaderBlock } from './header-block'
import type { Forward, MailDraft, Step } from './mail-draft'
import { separatorOf, subjectPrefixes } from './mail-language'

/** Step 9: an agent forwards a customer's mail, and its author becomes the customer. Customers' forwards stay as they are. */
export const unwrapForward: Step = {
  name: 'unwrap-forward',
  needs: ['ownAddresses', 'sender'],
  heavy: null,
  run: (mail, facts) => {
    const isAgents = mail.author.isAgent && mail.authentication.verdict !== 'fail'
    if (!isAgents || mail.placement.kind === 'append') return { continue: mail, why: 'Not a forward by an agent.' }
    const inner = asFile(mail) ?? asText(mail)
    if (!inner) return { continue: mail, why: 'No forwarded mail found in it.' }
    const author = customerOf(inner.forward.author, mail, facts)
    if (author === 'receiver')
      return { continue: mail, why: 'The inner author is among the receivers: a reply, no forward.' }
    const forward = { ...inner.forward, author }
    const why = author
      ? `Forwarded by an agent; the customer is ${author.address}.`
      : 'Forwarded by an agent; the inner author is unclear.'
    return {
      continue: { ...mail, mayAnswer: false, forward, letter: inner.letter, body: inner.body, text: inner.body.text },
      why,
    }
  },
}

type Inner = { forward: Forward; letter: ParsedMail; body: { html: string | null; text: string } }

/** The strongest form: the mail itself as a part, with its own headers. */
function asFile(mail: MailDraft): Inner | null {
  const nested = mail.parsed.root.parts.filter((part) => part.type === 'message/rfc822')
  const [only] = nested
  if (!only || nested.length > 1) return null
  const letter = parseMail(only.content)
  if (!letter.from && letter.headers.length < 2) return null
  const forward = {
    author: letter.from,
    sentAt: letter.date,
    subject: letter.subject === '' ? null : letter.subject,
    messageId: letter.messageId,
    references: [...letter.inReplyTo, ...letter.references],
    note: mail.parsed.text.trim(),
  }
  return { forward, letter, body: { html: letter.html, text: letter.text } }
}

/** A separator or a header block in the text; the outermost counts, one under `>` or an attribution is a quote. */
function asText(mail: MailDraft): Inner | null {
  const lines = mail.body.text.split('\n')
  const isForwardSubject = subjectPrefixes(mail.parsed.subject).some((prefix) => prefix !== 'reply')
  for (let at = 0; at < Math.min(lines.length, 400); at += 1) {
    const line = lines[at] ?? ''
    if (line.startsWith('>') || attributionStrength(line) === 'strong') return null
    const isSeparator = separatorOf(line) === 'forwarded'
    const start = isSeparator ? nextText(lines, at + 1) : at
    const block = readHeaderBlock(
      lines.slice(start, start + 20).map((text) => text.replace(/^> ?/, '')),
      0,
    )
    if (!block || !(isSeparator || isForwardSubject)) {
      if (isSeparator) return null
      continue
    }
    const above = lines
      .slice(0, isSeparator ? at : dropRule(lines, at))
      .join('\n')
      .trim()
    const text = lines
      .slice(start + block.end)
      .map((inner) => inner.replace(/^> ?/, ''))
      .join('\n')
      .trim()
    const [author = null] = parseAddressList(addressForm(block.values.from ?? ''), 1)
    const forward = {
      author,
      sentAt: readDate(block.values.sent ?? ''),
      subject: block.values.subject ?? null,
      messageId: null,
      references: [],
      note: above,
    }
    return { forward, letter: mail.parsed, body: { html: findForwardHtml(mail.body.html), text } }
  }
  return null
}

function nextText(lines: readonly string[], start: number): number {
  let at = start
  while (at < lines.length && at < start + 3 && lines[at]?.trim() === '') at += 1
  return at
}

const dropRule = (lines: readonly string[], at: number): number =>
  /^\s*[_-]{5,}\s*$/.test(lines[at - 1] ?? '') ? at - 1 : at

/** `Name [mailto:a@b]`, `Name (a@b)` and `Name <mailto:a@b>` in the form that the address parser knows. */
function addressForm(from: string): string {
  return from
    .replace(/[[(]\s*(?:mailto:)?([^\s<>[\]()]+@[^\s<>[\]()]+)\s*[\])]/i, '<$1>')
    .replace(/<mailto:/i, '<')
    .replace(/\*/g, '')
}

/** No address there, or ours, or the agent's own: somebody has to say who the customer is. */
function customerOf(author: Address | null, mail: MailDraft, facts: Facts): Address | null | 'receiver' {
  if (!author) return null
  const normal = normalizeAddress(author.address)
  if (facts.ownAddresses.includes(normal) || normal === normalizeAddress(mail.author.address)) return null
  return recipientsOf(mail.parsed, mail.envelope).some((one) => normalizeAddress(one) === normal) ? 'receiver' : author
}
