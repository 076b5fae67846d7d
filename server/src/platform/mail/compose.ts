import { createReadStream } from 'node:fs'
import type { Readable } from 'node:stream'
import MailComposer from 'nodemailer/lib/mail-composer'
import { AppError } from '../errors'
import { type Address, isValidAddress } from './addresses'

export type OutgoingFile = {
  name: string
  contentType: string
  /** Set for an image that the HTML shows by `cid:`. */
  cid?: string
} & ({ content: Uint8Array | Readable } | { path: string })

export type OutgoingMail = {
  from: Address
  to: readonly Address[]
  cc?: readonly Address[]
  /** Checked like the others, never written: blind copies live in the envelope alone. */
  bcc?: readonly Address[]
  replyTo?: readonly Address[]
  subject: string
  messageId: string
  inReplyTo?: string
  references?: readonly string[]
  /** Further headers. Those that have a field of their own here are refused. */
  headers?: Readonly<Record<string, string>>
  html?: string
  text: string
  attachments?: readonly OutgoingFile[]
  date: Date
}

const ownHeaders = new Set(
  'from to cc bcc sender reply-to subject date message-id in-reply-to references mime-version content-type content-transfer-encoding'.split(
    ' ',
  ),
)

/**
 * The exact bytes of one mail: `mixed(alternative(text, related(html, images)), files)`, UTF-8, quoted-printable.
 * Every name, address and value is checked here, because the library heals where it should refuse; it reads no
 * file and no address of its own.
 */
export async function composeMail(mail: OutgoingMail): Promise<Buffer> {
  checkHeaders(mail)
  const files = mail.attachments ?? []
  const composer = new MailComposer({
    from: plain(mail.from),
    to: mail.to.map(plain),
    cc: (mail.cc ?? []).map(plain),
    replyTo: (mail.replyTo ?? []).map(plain),
    subject: mail.subject,
    messageId: mail.messageId,
    ...(mail.inReplyTo === undefined ? {} : { inReplyTo: mail.inReplyTo }),
    ...(mail.references === undefined || mail.references.length === 0 ? {} : { references: mail.references.join(' ') }),
    headers: Object.entries(mail.headers ?? {}).map(([key, value]) => ({ key, value })),
    date: mail.date,
    text: mail.text,
    ...(mail.html === undefined ? {} : { html: mail.html }),
    attachments: files.map((file) => ({
      filename: file.name,
      contentType: file.contentType,
      contentDisposition: file.cid === undefined ? 'attachment' : 'inline',
      content: 'path' in file ? createReadStream(file.path) : asContent(file.content),
      ...(file.cid === undefined ? {} : { cid: file.cid }),
    })),
    textEncoding: 'quoted-printable',
    newline: '\r\n',
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  return withIdsBesideNames(await composer.compile().build())
}

/**
 * The library breaks the line before an id longer than 60 characters. That is allowed, but several servers and most small
 * programs then read an empty Message-ID and thread nothing: the first id stands on the line of its name.
 */
function withIdsBesideNames(raw: Buffer): Buffer {
  const end = raw.indexOf('\r\n\r\n')
  const head = raw.subarray(0, end).toString('latin1')
  const joined = head.replace(/^(Message-ID|In-Reply-To|References):\r\n (<[^\r\n ]{1,970}>)/gim, '$1: $2')
  return Buffer.concat([Buffer.from(joined, 'latin1'), raw.subarray(end)])
}

// A copy, never the library's parser: it would read "a@b, c@d" in one field as two receivers.
const plain = ({ name, address }: Address): Address => ({ name, address })

const asContent = (content: Uint8Array | Readable): Buffer | Readable =>
  content instanceof Uint8Array ? Buffer.from(content.buffer, content.byteOffset, content.byteLength) : content

function checkHeaders(mail: OutgoingMail): void {
  for (const { name, address } of [
    mail.from,
    ...mail.to,
    ...(mail.cc ?? []),
    ...(mail.bcc ?? []),
    ...(mail.replyTo ?? []),
  ]) {
    if (!isValidAddress(address)) throw unsafe('address')
    refuseBreaks(name, 'name')
  }
  refuseBreaks(mail.subject, 'subject')
  for (const id of [
    mail.messageId,
    ...(mail.inReplyTo === undefined ? [] : [mail.inReplyTo]),
    ...(mail.references ?? []),
  ]) {
    if (!/^<[^\s<>]{1,996}>$/.test(id)) throw unsafe('messageId')
  }
  for (const [name, value] of Object.entries(mail.headers ?? {})) {
    if (!/^[A-Za-z][A-Za-z0-9-]{0,75}$/.test(name) || ownHeaders.has(name.toLowerCase())) throw unsafe('headers')
    refuseBreaks(value, name)
  }
  for (const file of mail.attachments ?? []) {
    refuseBreaks(file.name, 'attachments')
    if (!/^[\w.+-]{1,100}\/[\w.+-]{1,100}(?:; ?[\w-]+=[\w.+-]+)*$/.test(file.contentType)) throw unsafe('attachments')
    if (file.cid !== undefined && !/^[\w.@+-]{1,200}$/.test(file.cid)) throw unsafe('attachments')
  }
}

function refuseBreaks(value: string, field: string): void {
  if (/[\r\n\u0000]/.test(value)) throw unsafe(field)
}

const unsafe = (field: string): AppError =>
  new AppError('invalid', 'mail.headerUnsafe', 'This value cannot be written into a mail header.', { field })
