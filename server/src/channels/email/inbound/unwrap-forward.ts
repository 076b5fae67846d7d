import {
  type Address,
  normalizeAddress,
  type ParsedMail,
  parseAddressList,
  parseMail,
  readDate,
} from '../../../platform/mail'
import type { Facts } from './facts'
import { recipientsOf } from './find-marks'
import { findForwardHtml } from './forward-html'
import { findForwardIntro } from './forward-intro'
import type { Forward, MailDraft, Step } from './mail-draft'
import { subjectPrefixes } from './mail-language'

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
  const intro = findForwardIntro(lines, {
    isBlockEnough: isBlockEnough(mail.parsed),
    isTitled: subjectPrefixes(mail.parsed.subject)[0] === 'forward',
  })
  if (!intro) return null
  const text = lines
    .slice(intro.bodyStart)
    .map((inner) => inner.replace(/^> ?/, ''))
    .join('\n')
    .trim()
  const [author = null] = parseAddressList(addressForm(intro.from), 1)
  const forward = {
    author,
    sentAt: readDate(intro.sent ?? ''),
    subject: intro.subject,
    messageId: null,
    references: [],
    note: lines.slice(0, intro.noteEnd).join('\n').trim(),
  }
  return { forward, letter: mail.parsed, body: { html: findForwardHtml(mail.body.html), text } }
}

/** A block alone is a forward where the subject says so; where it says nothing, only in a mail that answers none. */
function isBlockEnough({ subject, inReplyTo, references }: ParsedMail): boolean {
  const [outermost] = subjectPrefixes(subject)
  if (outermost !== undefined) return outermost !== 'reply'
  return inReplyTo.length === 0 && references.length === 0
}

/** `Name [mailto:a@b]`, `Name (a@b)`, `Name <a@b<mailto:a@b>>` and their kin in the form that the address parser knows. */
function addressForm(from: string): string {
  const plain = from
    .replace(/\*/g, '')
    .replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '')
    .replace(/<mailto:([^\s<>]{1,320})>/gi, '<$1>')
    .replace(/<([^\s<>]{1,320})<[^<>]{1,340}>>/g, '<$1>')
    .replace(/[[(]\s*(?:mailto:)?([^\s<>[\]()]+@[^\s<>[\]()]+)\s*[\])]/i, '<$1>')
  // "Muster, Anna <a@b>" is one person, and what follows the first address is no other one.
  const [, name = '', address] = /^([^<>@]{0,200})<([^\s<>@]{1,64}@[^\s<>@]{1,255})>/.exec(plain.trim()) ?? []
  return address === undefined ? plain : `"${name.replace(/["\\]/g, '').trim()}" <${address}>`
}

/** No address there, or ours, or the agent's own: somebody has to say who the customer is. */
function customerOf(author: Address | null, mail: MailDraft, facts: Facts): Address | null | 'receiver' {
  if (!author) return null
  const normal = normalizeAddress(author.address)
  if (facts.ownAddresses.includes(normal) || normal === normalizeAddress(mail.author.address)) return null
  return recipientsOf(mail.parsed, mail.envelope).some((one) => normalizeAddress(one) === normal) ? 'receiver' : author
}
