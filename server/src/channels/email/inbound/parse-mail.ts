import { createHash } from 'node:crypto'
import { headerOf, MailLimitError, type ParsedMail, parseMail as readMail } from '../../../platform/mail'
import { authorOf } from './author'
import { findMarks } from './find-marks'
import type { MailDraft, Step, Verdict } from './mail-draft'
import { isNamelessDaemon } from './nameless-daemon'

/** Step 1: bytes become headers, addresses, parts and text, within limits. */
export const parseMail: Step = {
  name: 'parse-mail',
  needs: ['mailbox'],
  heavy: 'bytes',
  run: (mail, { mailbox }) => {
    if (mail.raw.byteLength === 0) return { quarantine: 'parse-empty', why: 'The mail has no bytes.' }
    let parsed: ParsedMail
    try {
      parsed = readMail(mail.raw, { charsetHints: mailbox?.charsetHints ?? [] })
    } catch (error) {
      if (!(error instanceof MailLimitError)) throw error
      return { quarantine: 'limits', why: `The mail has too much of one thing to be read: ${error.limit}.` }
    }
    if (parsed.headers.length === 0 && parsed.text.trim() === '' && parsed.html === null) {
      return { quarantine: 'parse-empty', why: 'Nothing readable was found in the bytes.' }
    }
    return withParsed(mail, parsed, mailbox)
  },
}

function withParsed(mail: MailDraft, parsed: ParsedMail, mailbox: Parameters<typeof authorOf>[2]): Verdict {
  const author = authorOf(parsed, mail.envelope, mailbox)
  const isReport =
    parsed.root.type === 'multipart/report' ||
    mail.envelope.from === '' ||
    headerOf(parsed.headers, 'return-path')?.raw.trim() === '<>' ||
    isNamelessDaemon(parsed)
  if (!author && !isReport) return { quarantine: 'no-sender', why: 'No header and no envelope names a sender.' }
  const draft: MailDraft = {
    ...mail,
    parsed,
    notices: parsed.notices,
    author: author ?? mail.author,
    marks: findMarks(parsed, mail.envelope),
    contentKey: contentKeyOf(parsed),
    letter: parsed,
    body: { html: parsed.html, text: parsed.text },
    text: parsed.text,
  }
  const charsets = parsed.charsets.map((one) => `${one.path} ${one.charset} (${one.why})`).join(', ')
  const lines = parsed.hasIrregularLines ? ' Lines end irregularly, or NUL bytes are in it.' : ''
  return { continue: draft, why: `${countLeaves(parsed)} parts; charsets: ${charsets || 'none'}.${lines}` }
}

/** What makes two arrivals the same mail, whichever way they came: no trace headers, transfer encoding or line ends. */
function contentKeyOf(parsed: ParsedMail): string {
  const hash = createHash('sha256')
  for (const name of ['message-id', 'date', 'from', 'to', 'cc', 'subject']) {
    const value = parsed.headers.find((header) => header.name === name)?.text ?? ''
    hash.update(`${name}:${value.length}:${value}\n`)
  }
  const visit = (part: ParsedMail['root']): void => {
    if (part.parts.length > 0) part.parts.forEach(visit)
    else {
      const content = part.type.startsWith('text/') ? withPlainLines(part.content) : part.content
      hash.update(`${part.type}:${content.byteLength}\n`).update(content)
    }
  }
  visit(parsed.root)
  return hash.digest('hex')
}

/** The ways in and the formats of archives differ in line ends, and in blank lines at the end. */
const withPlainLines = (content: Uint8Array): Buffer =>
  Buffer.from(Buffer.from(content).toString('latin1').replaceAll('\r\n', '\n').replace(/\n+$/, ''), 'latin1')

function countLeaves(parsed: ParsedMail): number {
  const count = (part: ParsedMail['root']): number =>
    part.parts.length === 0 ? 1 : part.parts.reduce((sum, child) => sum + count(child), 0)
  return count(parsed.root)
}
